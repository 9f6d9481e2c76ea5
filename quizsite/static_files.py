"""Static files as they are served: compressed, and under names that change with their contents."""

from whitenoise.storage import CompressedManifestStaticFilesStorage

_IMPORT = r"""(?P<matched>from\s*["'](?P<url>\./[a-z_]+\.js)["'];)"""


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Our own modules import each other by these names too, so that none meets an older one."""

    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        ("quizzes/*.js", ((_IMPORT, 'from "%(url)s";'),)),
    )
