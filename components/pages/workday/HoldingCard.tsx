import {
  HOLDING_LANGUAGES,
  type HoldingLanguage,
  type HoldingReply,
} from "../../../lib/settings/settings.ts";
import { ReplyExample } from "../examples/WorkdayExamples.tsx";
import type { WorkdayCardProps } from "./AlertsCard.tsx";

export interface HoldingCardProps extends WorkdayCardProps {
  /** `portal/line` of the open channels that were seen. */
  readonly lines: readonly string[];
}

const LONGEST = 2_000;

/** What agents may say when they cannot answer in time (R11). */
export function HoldingCard({ settings, words, lines, onChange }: HoldingCardProps) {
  const { workday } = words.texts;
  const replies = settings.holdingReplies;
  const change = (next: (before: readonly HoldingReply[]) => readonly HoldingReply[]): void =>
    onChange((before) => ({ ...before, holdingReplies: next(before.holdingReplies) }));
  return (
    <section class="card fields" aria-label={workday.holding.label}>
      <div>
        <h3>{workday.holding.label}</h3>
        <p class="hint">{workday.holding.hint}</p>
      </div>
      {replies.map((reply, index) => (
        <Reply
          key={index}
          reply={reply}
          words={words}
          lines={[...new Set([...lines, ...replies.map(({ line }) => line)])].filter(Boolean)}
          onChange={(changed) =>
            change((before) => before.map((one, i) => (i === index ? { ...one, ...changed } : one)))
          }
          onRemove={() => change((before) => before.filter((_, i) => i !== index))}
        />
      ))}
      <NewReply words={words} onAdd={(reply) => change((before) => [...before, reply])} />
    </section>
  );
}

interface ReplyProps extends Pick<WorkdayCardProps, "words"> {
  readonly reply: HoldingReply;
  readonly lines: readonly string[];
  readonly onChange: (changed: Partial<HoldingReply>) => void;
  readonly onRemove: () => void;
}

function Reply({ reply, lines, words, onChange, onRemove }: ReplyProps) {
  const { workday } = words.texts;
  const lineName = (line: string): string => {
    const slash = line.lastIndexOf("/");
    return workday.line(line.slice(0, slash), line.slice(slash + 1));
  };
  return (
    <fieldset class="reply">
      <div class="shift">
        <select
          aria-label={workday.lineLabel}
          value={reply.line}
          onChange={(event) => onChange({ line: event.currentTarget.value })}
        >
          <option value="" selected={reply.line === ""}>
            {workday.anyLine}
          </option>
          {lines.map((line) => (
            <option key={line} value={line} selected={reply.line === line}>
              {lineName(line)}
            </option>
          ))}
        </select>
        <select
          aria-label={workday.languageLabel}
          value={reply.language}
          onChange={(event) => onChange({ language: event.currentTarget.value as HoldingLanguage })}
        >
          {HOLDING_LANGUAGES.map((language) => (
            <option key={language} value={language} selected={language === reply.language}>
              {workday.languages[language]}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="gear"
          aria-label={workday.remove(workday.languages[reply.language])}
          onClick={onRemove}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <textarea
        aria-label={workday.text}
        rows={3}
        maxLength={LONGEST}
        value={reply.text}
        onChange={(event) => {
          const text = event.currentTarget.value;
          if (text.trim() !== "") onChange({ text });
        }}
      />
      <ReplyExample
        reply={reply}
        words={words}
        line={reply.line === "" ? workday.anyLine : lineName(reply.line)}
      />
    </fieldset>
  );
}

interface NewReplyProps extends Pick<WorkdayCardProps, "words"> {
  readonly onAdd: (reply: HoldingReply) => void;
}

/** A reply without words is none: it begins with its text. */
function NewReply({ words, onAdd }: NewReplyProps) {
  const { workday } = words.texts;
  return (
    <form
      class="reply"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.querySelector("textarea");
        const text = field?.value ?? "";
        if (field === null || text.trim() === "") return;
        onAdd({ line: "", language: words.language, text });
        field.value = "";
      }}
    >
      <textarea aria-label={workday.addReply} rows={2} maxLength={LONGEST} />
      <button type="submit" class="button">
        {workday.addReply}
      </button>
    </form>
  );
}
