"""Every address of the site, and the status with which it answers each role. A new one needs a row.

404 for what is not one's own: whether it is there is not told. 403 for what a finished quiz opens.
405 says that the method is not for this address, to everybody alike. Attempt, quiz and article are
published; the attempt is the learner's and still open.
"""

ROLES = ("anonymous", "guest", "learner", "other learner", "instructor")

PAGES_AND_API = """
admin/login/                                     200 200 200 200 302  200 200 200 200 200
api/v1/                                          200 200 200 200 200  405 405 405 405 405
api/v1/auth/token/                               405 405 405 405 405  415 415 415 415 415
api/v1/auth/logout/                              401 401 401 401 401  401 401 401 401 401
api/v1/articles/                                 200 200 200 200 200  401 401 404 404 415
api/v1/articles/<slug:slug>/                     200 200 200 200 200  401 401 404 404 405
api/v1/articles/<slug:slug>/timeline/            404 404 404 404 200  405 405 405 405 405
api/v1/articles/<slug:slug>/causal-map/          404 404 404 404 200  405 405 405 405 405
api/v1/quizzes/                                  200 200 200 200 200  405 405 405 405 405
api/v1/quizzes/<slug:slug>/                      200 200 200 200 200  405 405 405 405 405
api/v1/quizzes/<slug:slug>/attempts/             405 405 405 405 405  201 201 200 201 201
api/v1/quizzes/<slug:slug>/deck.apkg             404 404 404 404 200  405 405 405 405 405
api/v1/articles/<slug:slug>/deck.apkg            404 404 404 404 200  405 405 405 405 405
api/v1/articles/<slug:slug>/derive/              401 401 405 405 405  401 401 404 404 404
api/v1/jobs/<uuid:uuid>/                         401 401 404 404 404  401 401 405 405 405
api/v1/quizzes/<slug:slug>/scores/               401 401 404 404 200  401 401 404 404 405
api/v1/questions/                                401 401 404 404 200  401 401 404 404 415
api/v1/questions/<uuid:uuid>/                    401 401 404 404 404  401 401 404 404 405
api/v1/facts/                                    401 401 404 404 200  401 401 404 404 415
api/v1/facts/<uuid:uuid>/                        401 401 404 404 404  401 401 404 404 405
api/v1/articles/<slug:slug>/actors/              401 401 404 404 200  401 401 404 404 405
api/v1/articles/<slug:slug>/actors/<slug:handle>/  401 401 404 404 405  401 401 404 404 405
api/v1/articles/<slug:slug>/factors/             401 401 404 404 200  401 401 404 404 405
api/v1/articles/<slug:slug>/factors/<slug:handle>/  401 401 404 404 405  401 401 404 404 405
api/v1/scores/                                   401 200 200 200 200  401 401 405 405 405
api/v1/attempts/<uuid:uuid>/                     404 404 200 404 404  405 405 405 405 405
api/v1/attempts/<uuid:uuid>/answers/             405 405 405 405 405  405 405 405 405 405
api/v1/attempts/<uuid:uuid>/answers/<int:slot>/  405 405 405 405 405  405 405 405 405 405
api/v1/attempts/<uuid:uuid>/answers/<int:slot>/marking/  405 405 405 405 405  405 405 405 405 405
api/v1/attempts/<uuid:uuid>/submit/              405 405 405 405 405  404 404 200 404 404
api/v1/attempts/<uuid:uuid>/review/              404 404 409 404 404  405 405 405 405 405
api/v1/attempts/<uuid:uuid>/remarks/             404 404 200 404 404  415 415 415 415 415
api/v1/schema/                                   200 200 200 200 200  405 405 405 405 405
api/v1/docs/                                     200 200 200 200 200  405 405 405 405 405
(home)                                           200 200 200 200 200  405 405 405 405 405
articles/<slug:slug>/                            200 200 200 200 200  405 405 405 405 405
articles/<slug:slug>/text/                       404 404 404 404 404  405 405 405 405 405
articles/<slug:slug>/practise/                   302 302 302 302 302  302 302 302 302 302
articles/<slug:slug>/deck/                       403 403 403 403 200  405 405 405 405 405
quizzes/<slug:slug>/                             200 200 200 200 200  405 405 405 405 405
quizzes/<slug:slug>/start/                       302 302 302 302 302  302 302 302 302 302
quizzes/<slug:slug>/print/                       404 404 404 404 200  405 405 405 405 405
quizzes/<slug:slug>/print/key/                   404 404 404 404 200  405 405 405 405 405
quizzes/<slug:slug>/deck/                        403 403 403 403 200  405 405 405 405 405
problems/<slug:slug>                             404 404 404 404 404  405 405 405 405 405
attempts/<uuid:uuid>/                            404 404 302 404 404  400 400 400 400 400
attempts/<uuid:uuid>/save/                       405 405 405 405 405  400 400 400 400 400
attempts/<uuid:uuid>/submit/                     405 405 405 405 405  404 404 302 404 404
attempts/<uuid:uuid>/marking/<int:number>/       405 405 405 405 405  404 404 400 404 404
attempts/<uuid:uuid>/practise/                   404 404 302 404 404  404 404 302 404 404
attempts/<uuid:uuid>/questions/<int:number>/remark/  404 404 404 404 404  404 404 404 404 404
attempts/<uuid:uuid>/review/                     404 404 302 404 404  405 405 405 405 405
questions/<uuid:uuid>/try/                       404 404 404 404 200  404 404 404 404 400
sign-in/                                         200 200 302 302 302  200 200 302 302 302
sign-up/                                         200 200 200 200 200  200 200 200 200 200
sign-out/                                        405 405 405 405 405  302 302 302 302 302
me/                                              200 200 200 200 200  405 405 405 405 405
me/settings/                                     302 302 200 200 200  302 302 200 200 200
me/data.json                                     404 200 200 200 200  405 405 405 405 405
me/erase/                                        404 200 200 200 200  404 200 200 200 200
healthz                                          200 200 200 200 200  405 405 405 405 405
"""
"""GET for each role, then an empty POST for each."""

ADMIN = """
admin/                                                              200 200
admin/logout/                                                       405 302
admin/password_change/                                              200 200
admin/password_change/done/                                         200 405
admin/autocomplete/                                                 403 405
admin/jsi18n/                                                       200 405
admin/r/<path:content_type_id>/<path:object_id>/                    404 404
admin/knox/authtoken/                                               403 403
admin/knox/authtoken/add/                                           403 403
admin/knox/authtoken/<path:object_id>/history/                      302 302
admin/knox/authtoken/<path:object_id>/delete/                       403 403
admin/knox/authtoken/<path:object_id>/change/                       403 403
admin/knox/authtoken/<path:object_id>/                              302 302
admin/django_tasks_database/dbtaskresult/                           403 403
admin/django_tasks_database/dbtaskresult/add/                       403 403
admin/django_tasks_database/dbtaskresult/<path:object_id>/history/  302 302
admin/django_tasks_database/dbtaskresult/<path:object_id>/delete/   403 403
admin/django_tasks_database/dbtaskresult/<path:object_id>/change/   403 403
admin/django_tasks_database/dbtaskresult/<path:object_id>/          302 302
admin/axes/accessattempt/                                           403 403
admin/axes/accessattempt/add/                                       403 403
admin/axes/accessattempt/<path:object_id>/history/                  302 302
admin/axes/accessattempt/<path:object_id>/delete/                   403 403
admin/axes/accessattempt/<path:object_id>/change/                   403 403
admin/axes/accessattempt/<path:object_id>/                          302 302
admin/axes/accesslog/                                               403 403
admin/axes/accesslog/add/                                           403 403
admin/axes/accesslog/<path:object_id>/history/                      403 403
admin/axes/accesslog/<path:object_id>/delete/                       403 403
admin/axes/accesslog/<path:object_id>/change/                       403 403
admin/axes/accesslog/<path:object_id>/                              302 302
admin/axes/accessfailurelog/                                        403 403
admin/axes/accessfailurelog/add/                                    403 403
admin/axes/accessfailurelog/<path:object_id>/history/               302 302
admin/axes/accessfailurelog/<path:object_id>/delete/                403 403
admin/axes/accessfailurelog/<path:object_id>/change/                403 403
admin/axes/accessfailurelog/<path:object_id>/                       302 302
admin/quizzes/actor/                                                200 200
admin/quizzes/actor/add/                                            200 200
admin/quizzes/actor/<path:object_id>/history/                       200 200
admin/quizzes/actor/<path:object_id>/delete/                        200 200
admin/quizzes/actor/<path:object_id>/change/                        200 200
admin/quizzes/actor/<path:object_id>/                               302 302
admin/quizzes/factor/                                               200 200
admin/quizzes/factor/add/                                           200 200
admin/quizzes/factor/<path:object_id>/history/                      200 200
admin/quizzes/factor/<path:object_id>/delete/                       200 200
admin/quizzes/factor/<path:object_id>/change/                       200 200
admin/quizzes/factor/<path:object_id>/                              302 302
admin/quizzes/article/                                              200 200
admin/quizzes/article/add/                                          200 200
admin/quizzes/article/yields/                                       200 405
admin/quizzes/article/paste/                                        200 200
admin/quizzes/article/<path:object_id>/derive/                      403 403
admin/quizzes/article/<path:object_id>/review/                      403 403
admin/quizzes/article/<path:object_id>/quiz/                        200 200
admin/quizzes/article/<path:object_id>/history/                     200 200
admin/quizzes/article/<path:object_id>/delete/                      403 403
admin/quizzes/article/<path:object_id>/change/                      200 200
admin/quizzes/article/<path:object_id>/                             302 302
admin/quizzes/attempt/                                              200 200
admin/quizzes/attempt/<int:pk>/mark/                                404 404
admin/quizzes/attempt/add/                                          403 403
admin/quizzes/attempt/<path:object_id>/history/                     200 200
admin/quizzes/attempt/<path:object_id>/delete/                      403 403
admin/quizzes/attempt/<path:object_id>/change/                      200 403
admin/quizzes/attempt/<path:object_id>/                             302 302
admin/quizzes/auditentry/                                           200 200
admin/quizzes/auditentry/add/                                       403 403
admin/quizzes/auditentry/<path:object_id>/history/                  200 200
admin/quizzes/auditentry/<path:object_id>/delete/                   403 403
admin/quizzes/auditentry/<path:object_id>/change/                   200 403
admin/quizzes/auditentry/<path:object_id>/                          302 302
admin/quizzes/fact/                                                 200 200
admin/quizzes/fact/add/                                             200 200
admin/quizzes/fact/<path:object_id>/history/                        200 200
admin/quizzes/fact/<path:object_id>/delete/                         200 200
admin/quizzes/fact/<path:object_id>/change/                         200 200
admin/quizzes/fact/<path:object_id>/                                302 302
admin/auth/group/                                                   403 403
admin/auth/group/add/                                               403 403
admin/auth/group/<path:object_id>/history/                          403 403
admin/auth/group/<path:object_id>/delete/                           403 403
admin/auth/group/<path:object_id>/change/                           403 403
admin/auth/group/<path:object_id>/                                  302 302
admin/quizzes/user/<id>/password/                                   403 403
admin/quizzes/user/                                                 403 403
admin/quizzes/user/add/                                             403 403
admin/quizzes/user/<path:object_id>/history/                        403 403
admin/quizzes/user/<path:object_id>/delete/                         403 403
admin/quizzes/user/<path:object_id>/change/                         403 403
admin/quizzes/user/<path:object_id>/                                302 302
admin/quizzes/question/                                             200 200
admin/quizzes/question/add/                                         200 200
admin/quizzes/question/stale/                                       200 302
admin/quizzes/question/<path:object_id>/regrade/                    200 302
admin/quizzes/question/<path:object_id>/history/                    200 200
admin/quizzes/question/<path:object_id>/delete/                     403 403
admin/quizzes/question/<path:object_id>/change/                     200 200
admin/quizzes/question/<path:object_id>/                            302 302
admin/quizzes/quiz/                                                 200 200
admin/quizzes/quiz/add/                                             200 200
admin/quizzes/quiz/<path:object_id>/publish/                        302 302
admin/quizzes/quiz/<path:object_id>/history/                        200 200
admin/quizzes/quiz/<path:object_id>/delete/                         403 403
admin/quizzes/quiz/<path:object_id>/change/                         200 200
admin/quizzes/quiz/<path:object_id>/                                302 302
admin/quizzes/remark/                                               200 302
admin/quizzes/remark/add/                                           403 403
admin/quizzes/remark/<path:object_id>/history/                      302 302
admin/quizzes/remark/<path:object_id>/delete/                       403 403
admin/quizzes/remark/<path:object_id>/change/                       302 403
admin/quizzes/remark/<path:object_id>/                              302 302
admin/quizzes/section/                                              200 200
admin/quizzes/section/add/                                          403 403
admin/quizzes/section/<path:object_id>/history/                     200 200
admin/quizzes/section/<path:object_id>/delete/                      200 200
admin/quizzes/section/<path:object_id>/change/                      200 302
admin/quizzes/section/<path:object_id>/                             302 302
admin/quizzes/tag/                                                  200 200
admin/quizzes/tag/add/                                              200 200
admin/quizzes/tag/<path:object_id>/history/                         302 302
admin/quizzes/tag/<path:object_id>/delete/                          302 302
admin/quizzes/tag/<path:object_id>/change/                          302 302
admin/quizzes/tag/<path:object_id>/                                 302 302
app_index                                                           200 200
admin/(?P<url>.*)$                                                  404 404
"""
"""GET and an empty POST by an instructor. All others are sent to the log-in, with 302."""


def _rows(table: str) -> dict[str, list[int]]:
    rows = (line.split() for line in table.strip().splitlines())
    return {"" if name == "(home)" else name: [int(each) for each in rest] for name, *rest in rows}


_SENT_AWAY = [302] * (len(ROLES) - 1)

GET = {route: row[:5] for route, row in _rows(PAGES_AND_API).items()} | {
    route: [*_SENT_AWAY, row[0]] for route, row in _rows(ADMIN).items()
}
POST = {route: row[5:] for route, row in _rows(PAGES_AND_API).items()} | {
    route: [*_SENT_AWAY, row[1]] for route, row in _rows(ADMIN).items()
}
