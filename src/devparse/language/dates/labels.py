"""What newsrooms print before a date: that the page was published then, or changed."""

from __future__ import annotations

import re
from typing import Final

CHANGED: Final = re.compile(
    r"(?:(?<![^\W\d_])|(?-i:(?<=[a-z])(?=[A-Z])))(?:updat(?:ed|e|ing)(?-i:(?![a-z]))|modifi(?:ed|é|ée|kation)|(?:last )?revised\b|edited\b|aktualisier|(?:zuletzt )?geändert|stand:|"
    r"mise? à jour|modificad|actualiz|actualis|atualizad|aggiornat|modificat|bijgewerkt|gewijzigd|uppdatera|oppdater|opdater|"
    r"päivitet|aktualiz|zaktualiz|módos|frissít|обновл|изменен|оновлен|ενημερ|güncel|diperbarui|cập nhật)"
    r"|تحديث|עדכון|עודכן|अपडेट|อัป|更新|수정",
    re.IGNORECASE,
)
"""What stands before the time of a change, in some thirty languages."""
PUBLISHED: Final = re.compile(
    r"(?:this (?:article|story|post) was )?(?:originally |first |date )?(?:published|publi(?:sh|cation) date|posted|page last|last (?:updated|modified)|"
    r"updated|date)\b|veröffentlicht|erschienen|publié|"
    r"publicado|pubblicato|gepubliceerd|publicerad|publisert|julkaistu|opublikowano|publikováno|közzétéve|publicat|опубликовано|"
    r"опубліковано|objavljeno|δημοσ|yayın|نشر|פורסם|प्रकाशित|đăng|발행|입력|掲載|公開|发布|發布|datum",
    re.IGNORECASE,
)
"""What a line that tells when a page was published begins with."""
APPEARED: Final = re.compile(
    r"\b(?:(?:first |originally )?(?:published|posted)|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd)\b", re.IGNORECASE
)
"""What stands before the day of publication in a line that tells the day of a change first."""
