import { expectedAt } from "../../../lib/settings/expected.ts";
import type { TeamFileProblem } from "../../../lib/settings/team-file.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";

export interface RefusedFileProps {
  readonly problems: readonly TeamFileProblem[];
  readonly words: PageWords;
}

/** More than anybody mends without looking again. */
const MOST = 30;

/** Why a file of settings was refused: each reason with its line. */
export function RefusedFile({ problems, words }: RefusedFileProps) {
  const { team } = words.texts;
  const more = problems.length - MOST;
  return (
    <div class="card access refused-file">
      <b>{team.refused}</b>
      <ul>
        {problems.slice(0, MOST).map((problem) => (
          <li key={`${problem.line} ${problem.path} ${problem.kind}`}>
            {problem.line > 0 && <b>{team.inLine(problem.line, words.formats)}: </b>}
            {inWords(problem, words)}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{team.moreProblems(more, words.formats)}</p>}
    </div>
  );
}

/** The reason alone, without its line. */
export function inWords({ kind, path, found }: TeamFileProblem, { texts }: PageWords): string {
  const at = path.replace(/^settings\./u, "");
  return texts.team.problems[kind](
    at,
    found,
    texts.team.expected[kind === "bad-line" ? "line" : expectedAt(at)],
  );
}
