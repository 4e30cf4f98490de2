"""Words by which an entry of a timeline can be read as a milestone at all, for rules that must not overlook one.

Far wider than the words by which a milestone is told: `deploy` may be the start and the recovery.
"""

import re

_WORDS = {
    "start": "start beg[aiu]n first trigger caus deploy releas merg roll(?:ed|s|ing)?.out push upgrad chang goes.live"
    " went.live introduc appl(?:y|ied) switch migrat expire incident.from r[au]ns?.out",
    "detection": r"detect alert alarm pag(?:e[sd]?|ing)\b pager noti[cf] report discover observ identif aware complain"
    r" s(?:ee|aw|een|ees|pot\w*)\b found finds?\b reali[sz] investigat declar incident look(?:s|ed|ing)?.(?:in|at)"
    r" monitor support customer users?\b ticket flag rais inform ask question message mention triag on-?call learn"
    r" calls?\b phone writes wrote e-?mail warn disclos contact war.room diagnos confirm recogni determin tweet"
    r" fires?\b fired red\b dashboard graph show respon escalat",
    "recovery": r"recover resol restor mitigat fix back.(?:up|to|on|at|in|below) normal health revert undo undone"
    r" online roll(?:ed|s|ing)?.?back again green stopp stops? clos over\b clear complet end(?:s|ed)?\b return stabl"
    r" succe enabl disabl failover fail(?:s|ed).over patch drop falls?\b fell repair replac remov halt block restart"
    r" reboot renew switch up\b drain delet deploy merg releas live\b solv done\b workaround scal confirm arriv"
    r" finish caught.up deliver",
}
READS_AS = {name: re.compile(rf"\b(?:{'|'.join(words.split())})", re.IGNORECASE) for name, words in _WORDS.items()}
"""Milestone → what its entries may say; `recovery` stands for the mitigation too."""
