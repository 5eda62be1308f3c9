import type { PageWords } from "../../../lib/texts/page-words.ts";

export interface HoursOfWeekProps {
  /** Missed windows by weekday, Monday first, and hour. */
  readonly hours: readonly (readonly number[])[];
  readonly words: PageWords;
}

const LABELLED = 3;

/** A picture of the week: the darker an hour, the more windows ended in it without an answer. It is a table itself. */
export function HoursOfWeek({ hours, words }: HoursOfWeekProps) {
  const { texts, formats } = words;
  const say = texts.report;
  const most = Math.max(1, ...hours.flat());
  return (
    <section class="card chart">
      <h2>{say.hours}</h2>
      <p class="hint">{say.hoursHint}</p>
      <div class="table-scroll">
        <table class="week">
          <caption class="visually-hidden">{say.hours}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{say.day}</span>
              </th>
              {Array.from({ length: 24 }, (_, hour) => (
                <th key={hour} scope="col">
                  <span class={hour % LABELLED === 0 ? "" : "visually-hidden"}>{clock(hour)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((day, index) => {
              const name = texts.workday.days[index] ?? "";
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {day.map((count, hour) => (
                    <td
                      key={hour}
                      data-level={count === 0 ? 0 : Math.ceil((count / most) * 4)}
                      title={say.cell(name, clock(hour), count, formats)}
                    >
                      {count === 0 ? <span class="visually-hidden">0</span> : formats.count(count)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
