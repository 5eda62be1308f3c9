export interface TimeFieldProps {
  readonly label: string;
  /** After midnight. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** An hour of the day. */
export function TimeField({ label, minutes, onChange }: TimeFieldProps) {
  return (
    <label class="time-field">
      <span>{label}</span>
      <input
        type="time"
        value={textOf(minutes)}
        onChange={(event) => {
          const typed = minutesOf(event.currentTarget.value);
          if (typed !== null) onChange(typed);
        }}
      />
    </label>
  );
}

function textOf(minutes: number): string {
  const two = (amount: number): string => String(amount).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

function minutesOf(text: string): number | null {
  const found = /^(\d\d):(\d\d)/u.exec(text);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}
