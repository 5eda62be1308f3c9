import { alertsEn, workdayEn } from "./alerts.en.ts";
import { examplesEn } from "./examples.ts";
import { keysEn } from "./keys.ts";
import { healthEn } from "./health.en.ts";
import { leadEn } from "./lead.en.ts";
import type { PageTexts } from "./pages.ts";
import { sidePanelEn } from "./sidepanel.en.ts";
import { portalsEn } from "./portals.en.ts";
import { reportEn } from "./report.en.ts";
import { storedEn } from "./stored.en.ts";
import { teamEn } from "./team.en.ts";
import { welcomeSwitchesEn } from "./welcome-switches.ts";

export const pagesEn: PageTexts = {
  product: "Reply Window",
  channels: {
    whatsapp: "WhatsApp",
    "facebook-messages": "Facebook: Messages",
    "instagram-direct": "Instagram Direct",
    "facebook-comments": "Facebook: Comments",
    "instagram-comments": "Instagram Business",
    "other-unlimited": "Other channels",
  },
  unclassified: "Unclassified channel",
  notAffiliated: "Not affiliated with Bitrix24 or Meta.",
  examples: examplesEn,
  keys: keysEn,
  lead: leadEn,
  team: teamEn,
  report: reportEn,
  stored: storedEn,
  health: healthEn,
  portals: portalsEn,
  welcomeSwitches: welcomeSwitchesEn,
  toolbar: {
    withheld: (hosts) => `The browser no longer lets it read ${hosts}. Click to allow it.`,
    urgent: (count, formats) =>
      count === 0
        ? "Reply Window: nobody waits whose time is running out"
        : formats.plural(count) === "one"
          ? "Reply Window: 1 customer waits and the time is running out"
          : `Reply Window: ${formats.count(count)} customers wait and their time is running out`,
    noAccess: "Reply Window may not read your Bitrix24 portal yet: click to allow it",
    notWhole: "Something on a portal's page could not be read: open for a report",
  },
  access: {
    missing: (addresses) => `Not allowed now: ${addresses}`,
    title: "Reply Window cannot see your portal yet",
    text: "Your browser asks you first. Allow access to Bitrix24's addresses (such as *.bitrix24.com), and only to those: without it no time can be shown.",
    grant: "Allow access to Bitrix24",
    granted: "Access to Bitrix24 is allowed. Open tabs are served without a reload.",
  },
  popup: {
    summary: (waiting, formats) =>
      waiting === 0
        ? "Nobody is waiting for an answer"
        : formats.plural(waiting) === "one"
          ? "1 customer is waiting for an answer"
          : `${formats.count(waiting)} customers are waiting for an answer`,
    sections: {
      waiting: "Waiting for an answer",
      person: "Only about their request (up to 7 days)",
      post: "One direct message left",
      answered: "Answered, still time to write",
      customer: "Waiting for the customer",
      over: "Time is over",
      unknown: "Not known yet",
      unlimited: "No time limit",
      ended: "Finished in Bitrix24",
    },
    options: "Settings",
    search: "Find a conversation",
    untitled: "Conversation",
    asSeen: (at) => `as seen at ${at}`,
    empty: {
      label: "Nothing seen yet",
      hint: "Open your portal's chat page once: what it shows appears here, with the time left for each customer.",
    },
    openPortal: "How it works",
    nothingFound: "No conversation matches.",
    loading: "Looking…",
    failed: {
      label: "What was seen cannot be read now",
      hint: "Badges on the chat page keep working. Restart the browser if this stays.",
    },
    showMore: (count, formats) => `Show ${formats.count(count)} more`,
    notShown: "This conversation could not be opened.",
    onlySeenHere: "Only what this browser has seen.",
    health: {
      label: "Something on your portal's page looks new",
      hint: "Part of it could not be read, so some times may be missing. What is shown still holds. A report helps to mend it: it names places of the page, no customer and no word of a conversation.",
      copy: "Copy the report",
      copied: "Copied.",
      notCopied: "Could not be copied.",
      dismiss: "Dismiss",
    },
  },
  panel: sidePanelEn,
  alerts: alertsEn,
  workday: workdayEn,
  options: {
    title: "Settings",
    lead: "Everything is saved at once and reaches every open tab.",
    saved: "Saved",
    notSaved: "Could not be saved. Please try again.",
    nav: { channels: "Channels", general: "General", data: "Privacy and data", rules: "The rules" },
    enabled: {
      label: "Show the time left",
      hint: "Badges, chip, notice and warning for this channel.",
    },
    atSend: {
      legend: "When a message would not be delivered",
      choices: {
        warn: { label: "Warn", hint: "Stop it, say why, and let the agent decide." },
        block: {
          label: "Block",
          hint: "Stop it without “send anyway”, and only where the page proves that the time is over.",
        },
        off: { label: "Off", hint: "Never stop a message." },
      },
    },
    extend: {
      label: "7-day window",
      consequence:
        "After 24 hours only replies about the customer's own request are allowed. Offers, promotions or unrelated content can get your Facebook or Instagram account blocked.",
      condition:
        "Switch it on only if the 7 days are switched on in Bitrix24 too, in the settings of this channel. Otherwise messages are refused after 24 hours although a badge says that there is time.",
    },
    noExtension: "24 hours, and no setting can extend them.",
    soon: { label: "Running out", hint: "Less time than this left" },
    lastCall: { label: "Last call", hint: "Less time than this left" },
    example: {
      label: "Example: what follows a customer's message",
      after: (duration) => `${duration} later`,
      segments: {
        open: "Reply freely",
        humanAgent: "Only about their request",
        over: "Not delivered",
      },
      off: "No badge, no warning",
    },
    automatic:
      "Automatic messages: set them in Bitrix24 under Contact Center, in the settings of the open channel. They too reach the customer only within the 24 hours.",
    comments:
      "A comment on a post allows one direct message within 7 days. It is counted by itself; nothing needs to be set.",
    unlimited: {
      label: "Channels without a time limit",
      hint: "Comments on Facebook, Instagram Business, and channels outside Meta's policy (live chat, Telegram, Viber …) can be answered at any time. They carry no badge.",
    },
    unclassified: {
      label: "Channels nobody has classified",
      hint: "Channels of other providers can be anything. Until you say what one is, its conversations show “–” and nothing is ever stopped.",
    },
    unclassifiedNone: "None has been seen.",
    unclassifiedChoice: "Not classified",
    language: { label: "Language", hint: "Of badges, warnings and these pages." },
    languages: { auto: "As the browser", en: "English", es: "Español" },
    theme: { label: "Appearance", hint: "On the chat page, “automatic” follows the portal." },
    themes: { auto: "Automatic", light: "Light", dark: "Dark" },
    pageModel: {
      label: "Read the page's own data",
      hint: "Gives exact times for the whole list without opening each conversation. It is only read, never changed. Without it, each conversation must be opened once.",
    },
    titles: {
      label: "Keep the titles of conversations",
      hint: "Shown in the popup. Switched off, the titles that are stored are erased now.",
    },
    retention:
      "Times and channels are kept on this computer for some time after a window has ended, then erased. The text of a message is never stored. Private windows are not read at all.",
    erase: {
      label: "Erase everything that was seen",
      hint: "All conversations, times and titles kept on this computer. Your settings stay.",
      button: "Erase everything…",
      confirm: "Erase everything that was seen? This cannot be undone.",
      yes: "Erase",
      no: "Keep",
      done: "Everything was erased.",
      failed: "Could not be erased. Please try again.",
    },
    reset: {
      label: "Settings as delivered",
      hint: "Puts every setting on this page back.",
      button: "Reset settings",
    },
    setAside: {
      title: "Some settings could not be used",
      text: "The defaults stand in for them. What was stored is kept until you dismiss this.",
      problems: {
        unreadable: "The stored settings could not be read.",
        newer: "They were written by a newer version of the extension.",
        invalid: "This value is not allowed",
        "unknown-key": "Nobody knows this setting",
        "bad-line": "This names no open channel",
        "by-rules": "The rules say what this is",
        "not-extendable": "This channel cannot be extended to 7 days",
      },
      copy: "Copy what was stored",
      dismiss: "Dismiss",
    },
    rules: {
      lead: "What the product enforces, from Bitrix24's help articles on Meta's messaging policy.",
      readOn: (day) => `Read on ${day}.`,
      list: [
        {
          id: "R1",
          text: "Only the customer can start a conversation. A company cannot write first.",
        },
        {
          id: "R2",
          text: "From the customer's last message the company has 24 hours: to answer, to give details, to make offers.",
        },
        {
          id: "R3",
          text: "Nothing you send extends that, neither a reply nor an automatic message. Only a message from the customer does.",
        },
        {
          id: "R4",
          text: "After 24 hours messages are not delivered, and the portal says so. When the customer writes, a new 24-hour window begins.",
        },
        { id: "R5", text: "WhatsApp: 24 hours. They cannot be extended." },
        {
          id: "R6",
          text: "Facebook: Messages and Instagram Direct can be extended to 7 days in the channel's settings in Bitrix24. Past 24 hours only the customer's own request may be answered, or the account can be blocked.",
        },
        { id: "R7", text: "Comments on Facebook can be answered at any time." },
        {
          id: "R8",
          text: "A comment on an Instagram post allows one direct message within 7 days. After it, nothing is delivered until the customer accepts the request.",
        },
        { id: "R9", text: "Message tags are not supported, so they are never offered." },
        {
          id: "R10",
          text: "When the time is over: finish the conversation, or wait until the customer writes.",
        },
        {
          id: "R11",
          text: "So that no contact is lost, automatic messages should say when nobody can answer in time.",
        },
        {
          id: "R12",
          text: "Live chat, Telegram, Viber and other channels are not under this policy.",
        },
      ],
      readingsTitle: "Where the articles are unclear, and how we read them",
      readings: [
        "The 24 hours count from the customer's last message, not from your reply.",
        "“More than 24 hours”: at exactly 24 hours the time is over.",
        "Only a refusal about time proves that it is over. A network failure proves nothing.",
        "“The customer has not written yet” is said only when the beginning of the chat is known.",
        "In one Instagram chat a direct message counts before a comment. Any text of yours after a comment uses its one message, whoever sent it, even if it was refused. A file without text does not, and neither does a whisper.",
        "That a customer accepted a chat request cannot be seen in the chat; only their next message shows it.",
        "That Instagram Business answers in public, and which channels the policy leaves out, is our reading. You can change it above.",
      ],
      more: "An open window means that you can reply. It does not promise that a message arrives.",
    },
  },
  welcome: {
    title: "Know how long you may still reply",
    lead: "Meta lets a company answer on WhatsApp, Facebook and Instagram for 24 hours after the customer's last message. Reply Window shows that time on Bitrix24's own chat page, and warns before a message that would not arrive.",
    piecesTitle: "What you will see",
    pieces: [
      {
        label: "A badge on every conversation",
        hint: "How long you may still reply: 23h, 45m, or “!” when it is over.",
      },
      { label: "A chip in the open conversation", hint: "The deadline and, on click, why." },
      { label: "A notice where you write", hint: "What may be sent now, in one sentence." },
      {
        label: "A warning before it is too late",
        hint: "A message that would not be delivered is stopped first. Your draft is never lost.",
      },
    ],
    steps: [
      { label: "Open your chat page", hint: "Tabs that are open already need no reload." },
      {
        label: "Set your channels",
        hint: "Are the 7 days switched on in Bitrix24? Say so in the settings.",
      },
      {
        label: "Keep the button in sight",
        hint: "It counts the customers whose time is running out.",
      },
    ],
    readsTitle: "What it reads",
    reads: [
      "Who wrote when, in the open-channel conversations your browser shows",
      "Their titles, channels and states, kept on this computer for 30 days after a window has ended",
      "Your draft, at the moment you send it, in memory only: to look for promotional words",
    ],
    neverTitle: "What it never does",
    never: [
      "Store the text of a message",
      "Send anything anywhere: it makes no request at all",
      "Change the portal's own page, or write to a customer on its own",
      "Look into private windows",
    ],
    whereTitle: "Where it works",
    where: [
      "On Bitrix24's cloud portals and on your own that you add, in Chrome and in Firefox, not in the desktop or mobile apps",
      "It knows only what this browser has shown. What it cannot prove it shows as “–”",
    ],
    rulesRead: (day) => `The rules were last read on ${day}.`,
    options: "Set your channels",
    demo: {
      list: "Example of a conversation list with badges",
      names: ["Lucía Romero", "Tom Becker", "Aylin Kaya"],
      lines: ["Is it still available?", "Thanks, see you then", "Where is my order?"],
      explanation:
        "“18m” is running out and waits for an answer; “21h” is calm; “!” is over until the customer writes.",
    },
  },
};
