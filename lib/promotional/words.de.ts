import type { WordTable } from "./word-entry.ts";

export const WORDS_DE: WordTable = {
  promotional: [
    // Rabatt and its compounds; a bare percentage is none.
    "(|mengen|frühlings|sommer|winter|neukunden|treue|studenten|sonder)rabatt(|e|en|s)|rabatt(code|codes|aktion|aktionen|iert|ierte|ierten)",
    "# (%|prozent) (nachlass|günstiger|reduziert)|# % auf (alles|alle|ihren nächsten|deinen nächsten)",
    // Spares Gutschrift, a credit.
    "(|geschenk|rabatt|einkaufs)gutschein(|e|en|s|code|codes)|promotion(|s)",
    // Angebot in an advertisement; spares anbieten and a quotation.
    "im angebot|(besonder|exklusiv|toll|neu|aktuell|unschlagbar|begrenzt|befristet|best|gut|attraktiv|günstig)(e|es|en|er) angebot(|e|en)|unsere angebote|(sonder|blitz|tages|wochen|wochenend|willkommens|muttertags|oster|weihnachts|sommer|winter|top)angebot(|e|en|s)|angebot(|e) (des tages|der woche|gilt|gelten|endet|enden|nur)",
    "aktion(|en)|aktions(preis|preise|preisen|paket|code|woche|wochen)",
    // Sales; spares ausverkauft, sold out, and Verkauf.
    "sale|(winterschluss|sommerschluss|räumungs|jubiläums|aus|ab)verkauf(|s)",
    // Lowered; reduziert alone may be an amount.
    "(jetzt|gerade|alles|stark|sind|zu # %) reduziert|reduzierte(|n) (preise|preisen|artikel|ware)|vergünstig(t|te|ten|ung|ungen)|erm(ä|ae)(ß|ss)ig(t|te|ten|ung|ungen)|preis(nachlass|senkung|senkungen)|nachlass auf",
    // A price as a lure.
    "(sonder|best|tief)preis(|e|en)|schnäppchen|halben preis|beste(n|r) preis(|e|en)|besseren preis|gesenkte(|n) preise(|n)|preise (für * |)gesenkt|preise ab # $|zum preis von (einem|einer|zwei)|(2|3|4|zwei|drei) für (1|2|3|eins|zwei)|eine bezahlen",
    // Save money.
    "(spare|sparen)(| sie) (bis zu |jetzt |)(# %|# $)|(spare|sparen)|# % sparen",
    // Free shipping as a lure; spares a return that is free.
    "(heute|jetzt) versandkostenfrei|versandkostenfrei (ab|bestellen|bis)|kostenlose(r|n) versand (ab|bis|auf)|gratisversand|sichern sie sich * versand",
    // Gifts and prizes.
    "jetzt sichern|sicher(e dir|n sie sich)|erste monat (ist |)(gratis|kostenlos)|geschenk (zu|bei|ab) (jedem|jeder|ihrem|deinem)|gratis geschenk|dritte (ist |)gratis|gewinnspiel(|e|en)|verlos(en|ung)|gratisprobe(|n)|freunde werben|doppelte punkte",
    // Calls to buy; spares "der Fahrer kommt nur heute" and "verpassen Sie nicht die Zustellung".
    "nur für kurze zeit|nur heute (# %|gratis)|solange (der |)vorrat reicht|letzte chance|verpass(e|t|en sie) nicht (unser(|e)|diese(|s)) (angebot(|e)|chance|preise)|jetzt (kaufen|shoppen|bestellen|zugreifen|zuschlagen|entdecken)|greif(|en sie) zu",
    // Novelties and letters.
    "(sommer|winter|herbst|neue )kollektion|neuheiten|newsletter",
  ],
  harmless: [
    "(zeit|platz|zu) sparen|sparen sie sich|letzte chance zu(r|m) (abholung|umtausch)",
    "(diese|keine|die) aktion (kann|konnte|wurde|ist)|(wegen|durch|nach) (|de(s|m|n) )black friday|erstatten (ihnen |)den halben preis",
  ],
};
