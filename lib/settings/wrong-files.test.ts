import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatsOf } from "../texts/format.ts";
import { teamEn } from "../texts/team.en.ts";
import { teamEs } from "../texts/team.es.ts";
import type { TeamTexts } from "../texts/team.ts";
import { expectedAt } from "./expected.ts";
import { readTeamFile, type TeamFileProblem } from "./team-file.ts";

const FOLDER = join(import.meta.dirname, "wrong-files");
const files = readdirSync(FOLDER).toSorted();

function problemsOf(name: string): readonly TeamFileProblem[] {
  const read = readTeamFile(readFileSync(join(FOLDER, name), "utf8"));
  return "problems" in read ? read.problems : [];
}

function inWords(problem: TeamFileProblem, texts: TeamTexts, locale: string): string {
  const path = problem.path.replace(/^settings\./u, "");
  const line = texts.inLine(problem.line, formatsOf(locale));
  const expected = texts.expected[problem.kind === "bad-line" ? "line" : expectedAt(path)];
  return `${line}: ${texts.problems[problem.kind](path, problem.found, expected)}`;
}

test("each wrong file is refused with its line and its own reason", () => {
  const said = files.map((name) => [
    name.replace(".txt", ""),
    ...problemsOf(name).map((problem) => inWords(problem, teamEn, "en")),
  ]);
  expect(said).toEqual([
    ["01-empty", "Row 1: The file is empty."],
    ["02-cut-off", "Row 6: The file ends too early: a bracket or a quotation mark is still open."],
    ["03-comma-too-many", "Row 6: This is not JSON: “}” cannot stand here."],
    ["04-twice", "Row 6: “theme” stands here twice. Keep one of them."],
    [
      "05-another-file",
      "Row 1: This is not a file of Reply Window's settings: “replyWindowSettings”: 1 is missing.",
    ],
    [
      "06-newer",
      "Row 3: The file was written by a newer version of Reply Window. Update the extension first.",
    ],
    ["07-unknown-channel", "Row 6: There is no setting “channels.fax”."],
    [
      "08-unknown-choice",
      'Row 7: “channels.whatsapp.atSend” cannot be "stop". Expected: “off”, “warn” or “block”.',
    ],
    ["09-too-few-days", "Row 5: “retentionDays” cannot be 0. Expected: whole days, from 1 to 366."],
    [
      "10-no-such-day",
      'Row 3: "2026-02-30" is no day of the calendar. Write it like “2026-11-21”.',
    ],
    [
      "11-lock-of-nothing",
      'Row 5: "channels.whatsapp.colour" names no setting that could be locked.',
    ],
    [
      "12-open-channel-without-portal",
      "Row 6: “lines.3” names no open channel. Expected: the portal and the number of the open channel, such as “acme.bitrix24.com/3”.",
    ],
    ["13-no-version", "Row 3: “version” is missing. Expected: 2, the number of this format."],
    ["14-no-settings", "Row 1: “settings” is missing. Expected: a group of settings in { }."],
    [
      "15-settings-of-nothing",
      "Row 3: “settings” cannot be null. Expected: a group of settings in { }.",
    ],
    [
      "16-version-as-text",
      'Row 4: “version” cannot be "2". Expected: 2, the number of this format.',
    ],
    [
      "17-locks-as-text",
      'Row 3: “locked” cannot be "channels". Expected: a list of at most 500 settings, such as [“channels.whatsapp”, “titles”].',
    ],
    [
      "18-whole-address",
      "Row 6: “lines.https://acme.bitrix24.com/1” names no open channel. Expected: the portal and the number of the open channel, such as “acme.bitrix24.com/3”.",
    ],
    [
      "19-slash-alone",
      "Row 6: “connectors./” names no open channel. Expected: the portal and the number of the open channel, such as “acme.bitrix24.com/3”.",
    ],
    [
      "20-name-of-no-open-channel",
      "Row 6: “lines.__proto__” names no open channel. Expected: the portal and the number of the open channel, such as “acme.bitrix24.com/3”.",
    ],
    ["21-name-of-no-connector", "Row 6: There is no setting “connectors.__proto__”."],
    [
      "22-against-the-rules",
      'Row 6: “connectors.whatsappbytwilio” cannot be "other-unlimited": the rules say what it is, and no setting changes them.',
    ],
    [
      "23-lock-of-an-address",
      'Row 3: "lines.https://acme.bitrix24.com/1" names no setting that could be locked.',
    ],
  ]);
});

test("no two wrong files are told the same, in either language", () => {
  for (const [texts, locale] of [
    [teamEn, "en"],
    [teamEs, "es"],
  ] as const) {
    const said = files.flatMap((name) =>
      problemsOf(name).map((problem) => inWords(problem, texts, locale).replace(/^[^:]*: /u, "")),
    );
    expect(new Set(said).size).toBe(files.length);
  }
});
