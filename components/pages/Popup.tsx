import { useState } from "preact/hooks";
import type { Conversation } from "../../lib/overview/conversation.ts";
import { filterConversations, linesOf, NO_FILTER } from "../../lib/overview/filter.ts";
import { nextHoursOf } from "../../lib/overview/next-hours.ts";
import { isWaitingForUs, sectionsOf } from "../../lib/overview/sections.ts";
import type { Agents } from "../../lib/settings/agents.ts";
import { DEFAULT_SETTINGS, type WorkingHoursSettings } from "../../lib/settings/settings.ts";
import { channelNameOf } from "../../lib/overview/words.ts";
import type { Team } from "../../lib/settings/team-file.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import type { Instant, Milliseconds } from "../../lib/time/instant.ts";
import { AccessCard } from "./AccessCard.tsx";
import { Filters } from "./Filters.tsx";
import { HoursPicture } from "./HoursPicture.tsx";
import { HealthCard, type HealthCardProps } from "./HealthCard.tsx";
import { Logo } from "./Logo.tsx";
import { dayOf } from "./options/day-of.ts";
import { PopupSection } from "./PopupSection.tsx";

export interface PopupProps {
  /** `null` while they are being looked up, `"failed"` where they cannot be read. */
  readonly conversations: readonly Conversation[] | null | "failed";
  readonly now: Instant;
  readonly words: PageWords;
  readonly hasAccess: boolean;
  /** A conversation could not be shown just now. */
  readonly notShown: boolean;
  /** Whose settings hold here, where a team shares them. */
  readonly team?: Team | null;
  /** Something to say before the list. */
  readonly offer?: preact.ComponentChildren;
  /** Something was not found on a portal's page; `null`: all is as it is known. */
  readonly health?: Omit<HealthCardProps, "texts"> | null;
  /** What is to be known of the clocks before deadlines are read. */
  readonly clocks?: readonly string[];
  /** Quiet mode: a dot stands for the time until less than this is left; 0 or nothing: always the time. */
  readonly quietUntil?: Milliseconds;
  /** Who is at this browser, for "mine". */
  readonly agents?: Agents;
  /** Shades the next 24 hours, where they are on. */
  readonly workingHours?: WorkingHoursSettings;
  readonly onShow: (conversation: Conversation) => void;
  readonly onGrant: () => void;
  readonly onPanel: () => void;
  readonly onOptions: () => void;
  readonly onWelcome: () => void;
}

/** Search, filters and the next 24 hours stand there once a list is longer than a glance. */
const MANY = 5;

/** What closes soonest, who still waits, and the way there. */
export function Popup(props: PopupProps) {
  const { conversations, now, words, hasAccess, notShown } = props;
  const { texts } = words;
  const list = Array.isArray(conversations) ? conversations : [];
  return (
    <div class="popup">
      <header>
        <Logo size={28} />
        <div>
          <h1>{texts.product}</h1>
          {list.length > 0 && <p class="summary">{summaryOf(list, words)}</p>}
        </div>
        <button
          type="button"
          class="gear"
          data-action="panel"
          onClick={props.onPanel}
          aria-label={texts.panel.openPanel}
          title={texts.panel.openPanel}
        >
          <PanelMark />
        </button>
        <button
          type="button"
          class="gear"
          onClick={props.onOptions}
          aria-label={texts.popup.options}
        >
          <Gear />
        </button>
      </header>
      <main>
        {!hasAccess && <AccessCard texts={texts} onGrant={props.onGrant} />}
        {props.offer}
        {props.health && <HealthCard texts={texts} {...props.health} />}
        {props.clocks?.map((note) => (
          <p key={note} class="quiet" data-part="clock">
            {note}
          </p>
        ))}
        {notShown && <p role="alert">{texts.popup.notShown}</p>}
        {conversations === null && <p class="quiet">{texts.popup.loading}</p>}
        {conversations === "failed" && <Message {...texts.popup.failed} />}
        {Array.isArray(conversations) && list.length === 0 && hasAccess && (
          <Message {...texts.popup.empty}>
            <button type="button" class="button" onClick={props.onWelcome}>
              {texts.popup.openPortal}
            </button>
          </Message>
        )}
        {list.length > 0 && <List {...props} list={list} now={now} />}
      </main>
      <footer>
        {props.team && <p>{texts.team.current(props.team.name, dayOf(props.team.date, words))}</p>}
        {texts.popup.onlySeenHere}
      </footer>
    </div>
  );
}

const MOST_BARS = 12;

function List(props: PopupProps & { readonly list: readonly Conversation[] }) {
  const { list, now, words, agents = {}, quietUntil = 0, onShow } = props;
  const { workingHours = DEFAULT_SETTINGS.workingHours } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  const [isPictured, setPictured] = useState(false);
  const { texts, locale } = words;
  const channelName = (conversation: Conversation): string => channelNameOf(conversation, words);
  const found = filterConversations(list, filter, { agents, locale, channelName });
  const sections = sectionsOf(found);
  const manyPortals = new Set(list.map(({ portal }) => portal)).size > 1;
  return (
    <>
      {list.length > MANY && (
        <>
          <Filters
            folded
            filter={filter}
            lines={linesOf(list)}
            found={found.length}
            words={words}
            onChange={(changed) => setFilter((before) => ({ ...before, ...changed }))}
          />
          <details class="next-hours" onToggle={(event) => setPictured(event.currentTarget.open)}>
            <summary>
              <h2>{texts.panel.picture.title}</h2>
            </summary>
            {isPictured && (
              <HoursPicture
                picture={nextHoursOf(found, workingHours, now, MOST_BARS)}
                now={now}
                words={words}
                onShow={onShow}
              />
            )}
          </details>
        </>
      )}
      {found.length === 0 && <p class="quiet">{texts.popup.nothingFound}</p>}
      {sections.map((section) => (
        <PopupSection
          key={section.id}
          section={section}
          now={now}
          words={words}
          unfolded={filter.text.trim() !== "" || sections.length === 1}
          manyPortals={manyPortals}
          quietUntil={quietUntil}
          onShow={onShow}
        />
      ))}
    </>
  );
}

function summaryOf(list: readonly Conversation[], { texts, formats }: PageWords): string {
  return texts.popup.summary(list.filter(isWaitingForUs).length, formats);
}

export interface MessageProps {
  readonly label: string;
  readonly hint: string;
  readonly children?: preact.ComponentChildren;
}

/** What stands where there is no list. */
export function Message({ label, hint, children }: MessageProps) {
  return (
    <div class="message">
      <Logo size={56} />
      <h2>{label}</h2>
      <p>{hint}</p>
      {children}
    </div>
  );
}

function PanelMark() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round">
        <rect x="4" y="5" width="16" height="14" rx="2" />
        <path d="M14 5v14" />
      </g>
    </svg>
  );
}

export function Gear() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round">
        <path d="M4 7h9M19 7h1M4 17h1M11 17h9" />
        <circle cx="16" cy="7" r="2.6" />
        <circle cx="8" cy="17" r="2.6" />
      </g>
    </svg>
  );
}
