import { LINES } from "./lines.ts";
import type { Story } from "./story.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The conversations people and tests know by name: every state, every channel. Times count back from the page's load. */
export const NAMED: readonly Story[] = [
  {
    chatId: 101,
    customer: "Lina Torres",
    line: LINES.whatsappSales,
    crm: true,
    counter: 1,
    tells: [
      [2 * DAY, "customer", "Hi! Do you ship to Valencia?"],
      [2 * DAY - 4 * MINUTE, "bot", "Hello, a person will be with you soon."],
      [2 * DAY - 9 * MINUTE, "me", "We do, it takes two days."],
      [3 * HOUR + 12 * MINUTE, "customer", "Great. Can I still change the colour?"],
    ],
  },
  {
    chatId: 102,
    customer: "Owen Clarke",
    line: LINES.facebookPage,
    counter: 2,
    tells: [
      [22 * HOUR + 31 * MINUTE, "customer", "Is the oak table in stock?"],
      [22 * HOUR + 24 * MINUTE, "customer", "And how wide is it?"],
    ],
  },
  {
    chatId: 103,
    customer: "studio.mira",
    line: LINES.instagramShop,
    counter: 1,
    tells: [
      [23 * HOUR + 50 * MINUTE, "customer", "Hello, I never got my invoice."],
      [23 * HOUR + 48 * MINUTE, "automatic", "We are out until nine. Somebody answers you then."],
      [23 * HOUR + 41 * MINUTE, "customer", "Could you send it again today?"],
    ],
  },
  {
    chatId: 104,
    customer: "Hanna Vogel",
    line: LINES.facebookPage,
    crm: true,
    olderMessages: 70,
    tells: [
      [6 * HOUR, "customer", "What are your opening hours on Saturday?"],
      [5 * HOUR + 40 * MINUTE, "colleague", "We are open from ten to four."],
      [5 * HOUR + 10 * MINUTE, "customer", "Thanks. Is there parking?"],
      [4 * HOUR + 52 * MINUTE, "me", "Yes, behind the building.\nThe first hour is free."],
    ],
  },
  {
    chatId: 105,
    customer: "Sofia Rossi",
    line: LINES.facebookSupport,
    counter: 1,
    tells: [
      [31 * HOUR, "customer", "My order 4471 has not arrived."],
      [30 * HOUR + 30 * MINUTE, "me", "I am asking the carrier."],
      [30 * HOUR, "customer", "Do you have a tracking number?"],
    ],
  },
  {
    chatId: 106,
    customer: "أحمد فاروق",
    line: LINES.instagramOutlet,
    tells: [
      [3 * DAY + 5 * HOUR, "customer", "مرحبا، هل يتوفر المقاس 42؟"],
      [3 * DAY + 4 * HOUR, "me", "نعم، متوفر."],
    ],
  },
  {
    chatId: 107,
    customer: "nora.bakes",
    line: LINES.instagramShop,
    counter: 1,
    tells: [[26 * HOUR, "comment", "What does this cake stand cost?"]],
  },
  {
    chatId: 108,
    customer: "tomo.rides",
    line: LINES.instagramShop,
    tells: [
      [2 * DAY + 3 * HOUR, "comment", "Do you have it in red?"],
      [2 * DAY + 2 * HOUR, "me", "We do! Write to us here and we set one aside."],
    ],
  },
  {
    chatId: 109,
    customer: "Emil Novak",
    line: LINES.facebookPage,
    counter: 1,
    tells: [
      [5 * DAY, "customer", "Can I return a lamp?"],
      [5 * DAY - HOUR, "me", "Within 30 days, yes."],
      [27 * HOUR, "customer", "Then where do I send it?"],
    ],
  },
  {
    chatId: 110,
    customer: "Karla Weber",
    line: LINES.facebookPage,
    tells: [
      [29 * HOUR, "customer", "Do you repair bikes too?"],
      [2 * HOUR, "me", "We do, bring it on Monday."],
      [2 * HOUR - MINUTE, "refused", "window"],
    ],
  },
  {
    chatId: 111,
    customer: "Nour Haddad",
    line: LINES.whatsappService,
    tells: [
      [3 * DAY, "customer", "The heater makes a noise."],
      [3 * DAY - HOUR, "me", "Since when?"],
      [30 * HOUR, "customer", "Since last night, it got worse."],
      [29 * HOUR, "me", "A technician will call you."],
    ],
  },
  {
    chatId: 112,
    customer: "Grace Lim",
    line: LINES.whatsappSales,
    tells: [[4 * HOUR, "me", "Hello Grace, this is Acme. Your sample is ready."]],
  },
  {
    chatId: 113,
    customer: "Olga Marin",
    line: LINES.facebookComments,
    counter: 3,
    tells: [
      [9 * DAY, "comment", "Lovely shop!"],
      [9 * DAY - HOUR, "me", "Thank you, Olga."],
      [8 * DAY, "comment", "Open on Sunday?"],
    ],
  },
  {
    chatId: 114,
    customer: "acme.home",
    line: LINES.instagramPosts,
    tells: [
      [3 * DAY, "comment", "How tall is it?", { from: "ines.r" }],
      [3 * DAY - HOUR, "comment", "I want one too", { from: "paul_88" }],
      [2 * DAY, "me", "It is 80 cm tall."],
    ],
  },
  {
    chatId: 115,
    customer: "Guest 42",
    line: LINES.liveChat,
    counter: 1,
    tells: [
      [50 * MINUTE, "customer", "Is anybody there?"],
      [49 * MINUTE, "bot", "Yes: a person is on the way."],
    ],
  },
  {
    chatId: 116,
    customer: "Ivo Petrov",
    line: LINES.telegram,
    tells: [
      [2 * DAY, "customer", "Can I pay by card on delivery?"],
      [2 * DAY - 20 * MINUTE, "colleague", "You can."],
    ],
  },
  {
    chatId: 117,
    customer: "Chen Yu",
    line: LINES.viber,
    muted: true,
    status: 60,
    tells: [
      [6 * DAY, "customer", "Thanks, all solved."],
      [6 * DAY - HOUR, "me", "You are welcome."],
      [6 * DAY - 2 * HOUR, "ended", ""],
    ],
  },
  {
    chatId: 118,
    customer: "Rita Gomes",
    line: LINES.partnerWhatsApp,
    tells: [
      [20 * HOUR, "customer", "Good evening, is the sofa bed still there?"],
      [19 * HOUR, "me", "One is left."],
    ],
  },
  {
    chatId: 119,
    customer: "Maximiliane Freifrau von Hohenstein-Rothenburg & Partner, Garden and Landscape",
    line: LINES.whatsappSales,
    pinned: true,
    counter: 104,
    tells: [
      [10 * HOUR, "customer", "We need forty planters by the end of the month."],
      [9 * HOUR + 30 * MINUTE, "whisper", "Ask Marco about the discount before answering."],
      [9 * HOUR, "customer", "And a quote in writing, please."],
    ],
  },
  {
    chatId: 120,
    customer: "Zoe Martel",
    line: LINES.facebookPage,
    status: 60,
    tells: [
      [8 * HOUR, "customer", "Got it, thank you!"],
      [7 * HOUR + 50 * MINUTE, "me", "Have a nice day."],
      [7 * HOUR, "ended", ""],
    ],
  },
  {
    chatId: 121,
    customer: "Diego Paz",
    line: LINES.whatsappService,
    status: 0,
    owner: 0,
    joined: false,
    counter: 1,
    tells: [[14 * MINUTE, "customer", "Hello, my boiler shows error 7."]],
  },
  {
    chatId: 122,
    customer: "lumi.foto",
    line: LINES.instagramOutlet,
    status: 5,
    counter: 1,
    tells: [[8 * DAY, "comment", "Which lens is this?"]],
  },
  {
    chatId: 123,
    customer: "Room 204",
    line: LINES.ownConnector,
    tells: [
      [4 * HOUR, "customer", "Could we have two more towels?"],
      [3 * HOUR + 55 * MINUTE, "me", "On their way."],
    ],
  },
];
