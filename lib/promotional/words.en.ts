import type { WordTable } from "./word-entry.ts";

export const WORDS_EN: WordTable = {
  promotional: [
    "discount(|s|ed|ing)|promotion(|s|al)|voucher(|s)|rebate(|s)",
    // So much off; a bare percentage is none.
    "# (%|percent|per cent) (off|cheaper|reduction|extra off)|$ # off|# (dollars|euros|pounds) off|half off",
    // A sale. "Sales" alone is a department.
    "sale|(summer|winter|january) sales|clearance (sale|prices|items|ends)|our clearance|bargain(|s)|everything must go",
    // An offer in an advertisement; spares "we can offer you" and "the carrier offers".
    "(special|exclusive|limited|great|best|better|latest|new|introductory|welcome|summer|winter|weekend|holiday|personal|bundle|christmas|limited time|last minute|today s|this week s|day) offer(|s)",
    "our offers|on offer|offer (ends|expires|valid|is valid|of the (day|week|month))|an offer on|offers (end|until|on)",
    // A deal as a bargain; spares "we'll deal with it".
    "(great|best|better|good|hot|daily|new|bundle|special|amazing|exclusive|weekend|our|friday|monday) deal(|s)|deals (from|on|are|every|of|inside|this|now|at)",
    // A price as a lure.
    "price (drop|cut)(|s)|(slashed|dropped|reduced|lowered|cut) (|our |the |all )prices|(special|better|best|half|reduced|low) price(|s)|prices (start |starting |)from|from (only|just) $ #",
    // Something for nothing.
    "buy (one|two|1|2) get (one|1)(| free)|(two|three|2|3) for (1|one|2|two)|for the price of (one|two)|get (one|the (second|third)) free|free (gift|sample)(|s)|gift with (every |any |your |)purchase|first month (is |)(free|on us)|giveaway(|s)|giving away|early access",
    // Free shipping as a lure; spares a return label or a replacement that is free.
    "free (|express |worldwide )(shipping|delivery) (over|when|on (all|every|any|orders|your)|for (all|every|orders)|this|today|until)|(enjoy|get) free (shipping|delivery)",
    // Save money; spares "save the receipt".
    "save (|up to |an extra )(# %|$ #)|save (big|on (our|all))|(buy|shop|order|bundle|subscribe) (|now |more )and save",
    // Calls to buy; spares "don't miss this delivery" and "pickup today only".
    "(shop|buy|upgrade|subscribe) (now|today)|order (now|today) (and|to get)|grab yours|hurry (up|while|before)|(use|code) * at checkout|don't miss (out|our|this offer)|last chance|limited (time|edition)|while (stock|supplie)(|s) last(|s)",
    // Novelties, clubs and letters.
    "new arrivals|(summer|winter|spring|autumn|our (new|latest)) collection|(double|bonus|extra) points|loyalty (programme|program|club)|refer a friend|win a (trip|holiday)|newsletter",
  ],
  harmless: [
    "point(|s) of sale|(bill|proof|date|contract|terms) of sale|sale (contract|agreement|date|receipt)|(after|post|for|final) sale",
    "(the|our|your|this) (shop|order) (now|today)|a (great|good) deal of",
    "last chance to (collect|pick|change|reply|cancel|return)|(because of|due to|after) (the |)black friday",
  ],
};
