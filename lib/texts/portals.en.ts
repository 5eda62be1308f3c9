import type { PortalTexts } from "./portals.ts";

export const portalsEn: PortalTexts = {
  lead: "Portals of Bitrix24's cloud work by themselves. A portal on your own server is added here: the browser asks you for that one address, and for no other.",
  address: "Address of your portal",
  example: "crm.example.com",
  add: "Add this portal",
  problems: {
    invalid: "This is no address of a portal. Copy it from the browser's address bar.",
    "not-secure": "Only portals that are reached by https:// can be added.",
    cloud: "This portal is in Bitrix24's cloud: it needs not be added.",
  },
  works: "Works. Open tabs need no reload.",
  refused:
    "The browser does not allow it, or no longer does: nothing is read there. You can ask it again.",
  ask: "Ask the browser again",
  remove: "Remove…",
  removeNamed: (host) => `Remove ${host}`,
  confirm: (host) =>
    `Remove ${host}? The permission is given back, and everything that was seen and set for it is erased.`,
  notGone: (host) =>
    `Not everything about ${host} could be erased. What is left stands under “What is stored” and “Open channels”.`,
  yes: "Remove it",
  no: "Keep it",
  welcome: {
    title: "Which portal is yours?",
    cloud: "In Bitrix24's cloud (such as acme.bitrix24.com)? Nothing to do: it works.",
    own: "On your own server? Name it here: the browser asks you for that one address.",
  },
  withheld: {
    title: (host) => `The browser does not let Reply Window read ${host}`,
    cloudHint: "The permission was refused or taken back, so no time is shown there.",
    hint: "The permission was refused or taken back, so no time is shown there. Ask again, or remove the portal in the settings.",
  },
  offer: {
    title: (host) => `Is ${host} your Bitrix24 portal?`,
    hint: "The browser asks you for this one address. You can remove it in the settings.",
    add: "Use Reply Window here",
  },
};
