"""How cards look: one style sheet for all note types, on a phone, at night, left or right to left.

Text is at least 4.5:1 against its ground in both themes, and nothing is told by colour alone.
`.nightMode` is set by Anki on computers and phones; older phones say `.night_mode`.
"""

CSS = """\
.card {
  margin: 0; padding: 20px 16px 32px;
  background: #ffffff; color: #1b1f24;
  font: 20px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  text-align: start; overflow-wrap: anywhere;
}
.quizsite { max-width: 34em; margin: 0 auto; }
.quizsite > div, .quizsite li, .quizsite p { unicode-bidi: plaintext; text-align: start; }
.ask { font-size: 22px; font-weight: 600; }
.form { margin-top: 8px; color: #4a5360; font-size: 17px; }
.event { margin-top: 12px; padding: 12px 14px; border: 1px solid #737d8a; border-radius: 8px; }
.ask .event, .asked .event { font-size: 20px; font-weight: 400; }
.asked .event { margin-top: 8px; padding: 6px 10px; font-size: 15px; }
.choices { margin: 12px 0 0; padding-inline-start: 1.8em; }
.choices li { margin-top: 8px; }
.answer { font-size: 24px; font-weight: 700; padding-inline-start: 12px;
  border-inline-start: 4px solid #1f6f54; }
.date { font-weight: 400; }
.cloze { color: #1f6f54; font-weight: 700; border-bottom: 2px solid #1f6f54; }
.also, .context, .asserted { margin-top: 12px; }
.also { color: #4a5360; font-size: 17px; }
.asserted { font-style: italic; }
.source { margin-top: 16px; padding-top: 10px; border-top: 1px solid #c3c9d1;
  color: #4a5360; font-size: 15px; }
.asked { margin-top: 16px; color: #4a5360; font-size: 15px; }
.remark { margin-bottom: 12px; padding: 8px 12px; border: 2px dashed #737d8a; font-size: 17px; }
a { color: #0b57a4; text-decoration: underline; }
.nightMode.card, .night_mode.card, .nightMode .card, .night_mode .card {
  background: #16191d; color: #e8eaed; }
.nightMode .form, .nightMode .also, .nightMode .source, .nightMode .asked,
.night_mode .form, .night_mode .also, .night_mode .source, .night_mode .asked { color: #b3bac4; }
.nightMode .source, .night_mode .source { border-top-color: #4a5360; }
.nightMode .event, .nightMode .remark, .night_mode .event, .night_mode .remark {
  border-color: #8b95a3; }
.nightMode .answer, .night_mode .answer { border-inline-start-color: #6fcfaa; }
.nightMode .cloze, .night_mode .cloze { color: #6fcfaa; border-bottom-color: #6fcfaa; }
.nightMode a, .night_mode a { color: #8ab8f5; }
"""
