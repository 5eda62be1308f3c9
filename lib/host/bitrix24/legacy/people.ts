import type { Author } from "../../../policy/facts.ts";
import type { PageModelAnswer } from "../../page-model/protocol.ts";
import { find, findAll } from "./selectors.ts";

/** Who is who, by portal user id; what was proved once stays known, also when a narrow header hides names. */
export interface People {
  /** Reads the participants of the open conversation. */
  readHeader(header: Element): void;
  learn(answer: PageModelAnswer): void;
  /** The person at this browser, by a message of theirs. */
  isMe(sender: string): void;
  /** Portal user id of the person at this browser: as the page's model says it, else by a message of theirs. */
  me(): string | null;
  /** Who somebody else than the person at this browser is; `unknown` without a proof. */
  whoIs(sender: string): Author;
  /** How many proofs there are: another number is a reason to ask again. */
  known(): number;
}

export function createPeople(): People {
  const customers = new Set<string>();
  const bots = new Set<string>();
  const colleagues = new Set<string>();
  /** By the page's model: it does not make others of those whom the header marks. */
  const told = { customers: new Set<string>(), bots: new Set<string>() };
  let toldMe: string | null = null;
  let seenMe: string | null = null;

  return {
    readHeader(header) {
      const unmarked: string[] = [];
      let marksAreInUse = false;
      for (const participant of findAll(header, "participant")) {
        const id = participant.dataset["userid"];
        const name = find(participant, "participantName");
        if (!id || !name) continue;
        const { classList } = name;
        if (classList.contains("bx-messenger-panel-chat-user-name-bot")) bots.add(id);
        else if (classList.contains("bx-messenger-panel-chat-user-name-lines")) {
          customers.add(id);
          marksAreInUse = true;
        } else unmarked.push(id);
      }
      // Nobody is a colleague for want of a mark, unless the same header marks a customer: the mark may have a new name.
      if (marksAreInUse) for (const id of unmarked) colleagues.add(id);
    },
    learn(answer) {
      for (const id of answer.customers) told.customers.add(id);
      for (const id of answer.bots) told.bots.add(id);
      toldMe = answer.me ?? toldMe;
    },
    isMe(sender) {
      if (/^[1-9]\d*$/.test(sender)) seenMe = sender;
    },
    // Of a message only its look says that it is ours.
    me: () => toldMe ?? seenMe,
    known: () =>
      customers.size + bots.size + colleagues.size + told.customers.size + told.bots.size,
    whoIs(sender) {
      if (bots.has(sender)) return "bot";
      if (colleagues.has(sender)) return "colleague";
      if (customers.has(sender)) return "customer";
      if (told.bots.has(sender)) return "bot";
      return told.customers.has(sender) ? "customer" : "unknown";
    },
  };
}

/** The responsible agent's portal user id, as the header marks them. */
export function ownerIn(header: Element): string | undefined {
  const owner = findAll(header, "participant").find((participant) =>
    find(participant, "participantIsOwner"),
  );
  return owner?.dataset["userid"];
}
