import type { Group } from "../../../lib/report/summarise.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { duration, percent } from "./in-words.ts";

export interface GroupTableProps {
  readonly title: string;
  readonly groups: readonly Group[];
  readonly nameOf: (group: Group) => string;
  readonly words: PageWords;
}

/** Channels, open channels or agents side by side: a bar to see it, and the numbers. */
export function GroupTable({ title, groups, nameOf, words }: GroupTableProps) {
  if (groups.length === 0) return null;
  const say = words.texts.report;
  const { formats } = words;
  return (
    <section class="card">
      <h2>{title}</h2>
      <div class="table-scroll">
        <table class="groups">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{say.share}</th>
              <th scope="col">{say.answered}</th>
              <th scope="col">{say.missed}</th>
              <th scope="col">{say.notKnown}</th>
              <th scope="col">{say.median}</th>
              <th scope="col">{say.percentile90}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const { share, answered, missed, notKnown, median, percentile90 } = group.totals;
              return (
                <tr key={group.key} data-key={group.key}>
                  <th scope="row">{nameOf(group)}</th>
                  <td>
                    <span class="share">
                      <meter min={0} max={1} value={share ?? 0} aria-hidden="true" />
                      {percent(share, words)}
                    </span>
                  </td>
                  <td>{formats.count(answered)}</td>
                  <td>{formats.count(missed)}</td>
                  <td>{formats.count(notKnown)}</td>
                  <td>{duration(median, words)}</td>
                  <td>{duration(percentile90, words)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
