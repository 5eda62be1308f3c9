import { useMemo, useState } from "preact/hooks";
import type { Conversation } from "../../lib/overview/conversation.ts";
import { filterConversations, linesOf, NO_FILTER } from "../../lib/overview/filter.ts";
import { nextHoursOf } from "../../lib/overview/next-hours.ts";
import { isWaitingForUs, sectionsOf, type Section } from "../../lib/overview/sections.ts";
import { channelNameOf, looksAhead } from "../../lib/overview/words.ts";
import type { Agents } from "../../lib/settings/agents.ts";
import type { Settings } from "../../lib/settings/settings.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import type { Instant } from "../../lib/time/instant.ts";
import { AccessCard } from "./AccessCard.tsx";
import { ActionsDialog, type SaidByHand } from "./ActionsDialog.tsx";
import { ConversationRow } from "./ConversationRow.tsx";
import { Filters } from "./Filters.tsx";
import { HoursPicture } from "./HoursPicture.tsx";
import { Logo } from "./Logo.tsx";
import { Gear, Message } from "./Popup.tsx";
import { VirtualList, type VirtualItem } from "./VirtualList.tsx";

export interface SidePanelProps {
  /** `null` while they are being looked up, `"failed"` where they cannot be read. */
  readonly conversations: readonly Conversation[] | null | "failed";
  readonly settings: Settings;
  readonly agents: Agents;
  readonly now: Instant;
  readonly words: PageWords;
  readonly hasAccess: boolean;
  /** What did not work just now. */
  readonly problem: "not-shown" | "not-saved" | null;
  readonly pausedUntil: Instant;
  /** `portal dialog` of the conversation whose actions stand open; `null` for none. */
  readonly chosen: string | null;
  readonly onChoose: (chosen: Conversation | null) => void;
  readonly onShow: (conversation: Conversation) => void;
  readonly onMark: (conversation: Conversation, said: SaidByHand) => void;
  readonly onLater: (conversation: Conversation) => void;
  readonly onSkip: (conversation: Conversation) => void;
  /** Pauses alerts for an hour, or ends a pause. */
  readonly onPause: (on: boolean) => void;
  /** What a conversation's channel may be, to be accepted; nothing where it is known. */
  readonly suggestedFor?: (conversation: Conversation) => preact.ComponentChildren;
  readonly onGrant: () => void;
  readonly onOptions: () => void;
}

const MOST_BARS = 24;
const ROW = 76;
const TALL_ROW = 95;
const HEADING = 40;

/** What asks for nothing now stays folded until somebody wants to see it. */
const FOLDED: readonly Section["id"][] = ["unknown", "unlimited", "ended"];

/** The list at length: filters, the next 24 hours, and what a person can say of each conversation. */
export function SidePanel(props: SidePanelProps) {
  const { conversations, now, words, hasAccess, problem } = props;
  const { texts, formats } = words;
  const list = Array.isArray(conversations) ? conversations : [];
  const chosen = list.find((conversation) => nameOf(conversation) === props.chosen);
  const isPaused = props.pausedUntil > now;
  return (
    <div class="side-panel">
      <header>
        <Logo size={28} />
        <div>
          <h1>{texts.product}</h1>
          {list.length > 0 && (
            <p class="summary">
              {texts.popup.summary(list.filter(isWaitingForUs).length, formats)}
            </p>
          )}
        </div>
        <button
          type="button"
          class="gear"
          onClick={props.onOptions}
          aria-label={texts.popup.options}
        >
          <Gear />
        </button>
      </header>
      {!hasAccess && <AccessCard texts={texts} onGrant={props.onGrant} />}
      {problem === "not-shown" && <p role="alert">{texts.popup.notShown}</p>}
      {conversations === null && <p class="quiet">{texts.popup.loading}</p>}
      {conversations === "failed" && <Message {...texts.popup.failed} />}
      {Array.isArray(conversations) && list.length === 0 && hasAccess && (
        <Message {...texts.popup.empty} />
      )}
      {list.length > 0 && <Lists {...props} list={list} />}
      <footer>
        <span>{texts.popup.onlySeenHere}</span>
        {isPaused && (
          <span class="paused">
            {texts.alerts.paused(formats.deadline(props.pausedUntil, now))}
          </span>
        )}
        <button
          type="button"
          class="button plain"
          data-action="pause"
          onClick={() => props.onPause(!isPaused)}
        >
          {isPaused ? texts.alerts.resume : texts.alerts.pauseAlerts}
        </button>
      </footer>
      {chosen && (
        <ActionsDialog
          key={nameOf(chosen)}
          conversation={chosen}
          now={now}
          words={words}
          failed={problem === "not-saved"}
          suggested={props.suggestedFor?.(chosen)}
          onMark={(said) => props.onMark(chosen, said)}
          onLater={() => props.onLater(chosen)}
          onSkip={() => props.onSkip(chosen)}
          onShow={() => props.onShow(chosen)}
          onClose={() => props.onChoose(null)}
        />
      )}
    </div>
  );
}

function Lists(props: SidePanelProps & { readonly list: readonly Conversation[] }) {
  const { list, settings, agents, now, words } = props;
  const { texts } = words;
  const [filter, setFilter] = useState(NO_FILTER);
  const [toggled, setToggled] = useState<ReadonlySet<Section["id"]>>(new Set());
  const lines = useMemo(() => linesOf(list), [list]);
  const found = useMemo(
    () =>
      filterConversations(list, filter, {
        agents,
        locale: words.locale,
        channelName: (conversation) => channelNameOf(conversation, words),
      }),
    [list, filter, agents, words],
  );
  const sections = useMemo(() => sectionsOf(found), [found]);
  const picture = useMemo(
    () => nextHoursOf(found, settings.workingHours, now, MOST_BARS),
    [found, settings, now],
  );
  const manyPortals = useMemo(() => new Set(list.map(({ portal }) => portal)).size > 1, [list]);
  const isSearch = filter.text.trim() !== "" || sections.length === 1;
  const toggle = (id: Section["id"]): void => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };

  const items = useMemo(() => itemsOf(sections, isSearch, toggled), [sections, isSearch, toggled]);

  return (
    <>
      <Filters
        filter={filter}
        lines={lines}
        found={found.length}
        words={words}
        onChange={(changed) => setFilter((before) => ({ ...before, ...changed }))}
      />
      <details class="next-hours" open>
        <summary>
          <h2>{texts.panel.picture.title}</h2>
        </summary>
        <HoursPicture picture={picture} now={now} words={words} onShow={props.onShow} />
      </details>
      {found.length === 0 && <p class="quiet">{texts.popup.nothingFound}</p>}
      <VirtualList
        items={items}
        label={texts.panel.title}
        renderItem={(item) =>
          item.conversation === null ? (
            <SectionHeading
              section={item.section}
              words={words}
              open={isOpen(item.section.id, isSearch, toggled)}
              onToggle={() => toggle(item.section.id)}
            />
          ) : (
            <ConversationRow
              conversation={item.conversation}
              now={now}
              words={words}
              portal={manyPortals ? item.conversation.portal : ""}
              place={item.place}
              quietUntil={props.settings.quietUntil}
              onShow={props.onShow}
              onActions={props.onChoose}
            />
          )
        }
      />
    </>
  );
}

/** What a search finds is never folded away. */
function isOpen(
  id: Section["id"],
  isSearch: boolean,
  toggled: ReadonlySet<Section["id"]>,
): boolean {
  return isSearch || FOLDED.includes(id) === toggled.has(id);
}

/** A heading, or a conversation below it. */
interface Item extends VirtualItem {
  readonly section: Section;
  readonly conversation: Conversation | null;
  readonly place: readonly [index: number, of: number];
}

function itemsOf(
  sections: readonly Section[],
  isSearch: boolean,
  toggled: ReadonlySet<Section["id"]>,
): readonly Item[] {
  return sections.flatMap((section) => {
    const { id, conversations } = section;
    const heading: Item = { key: id, height: HEADING, section, conversation: null, place: [0, 0] };
    if (!isOpen(id, isSearch, toggled)) return [heading];
    const rows = conversations.map((conversation, index): Item => {
      const place = [index + 1, conversations.length] as const;
      // What looking ahead says is not cut off.
      const tall = looksAhead(conversation);
      const height = tall ? TALL_ROW : ROW;
      return { key: nameOf(conversation), height, tall, section, conversation, place };
    });
    return [heading, ...rows];
  });
}

interface SectionHeadingProps {
  readonly section: Section;
  readonly words: PageWords;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function SectionHeading({ section, words, open, onToggle }: SectionHeadingProps) {
  const { id, conversations } = section;
  return (
    <h2 class="section-heading" data-section={id}>
      <button type="button" aria-expanded={open} onClick={onToggle}>
        {words.texts.popup.sections[id]}
        <span class="count">{words.formats.count(conversations.length)}</span>
      </button>
    </h2>
  );
}

function nameOf({ portal, dialog }: Conversation): string {
  return `${portal} ${dialog}`;
}
