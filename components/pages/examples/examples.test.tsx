// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test } from "vitest";
import { CHANNEL_RULES } from "../../../lib/policy/channels.ts";
import { leavesOf } from "../../../lib/settings/merge.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../lib/settings/settings.ts";
import { pageWordsOf } from "../../../lib/texts/page-words.ts";
import { DAY, HOUR, MINUTE } from "../../../lib/time/instant.ts";
import { Options } from "../Options.tsx";
import { WorkdaySection } from "../workday/WorkdaySection.tsx";
import { useRoot } from "../test-root.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
const root = useRoot();

/** Everything in which an effect of some setting can be seen: otherwise a setting that is off hides what another does. */
const ON: Settings = {
  ...DEFAULT_SETTINGS,
  channels: {
    ...DEFAULT_SETTINGS.channels,
    "facebook-messages": { ...DEFAULT_SETTINGS.channels.whatsapp, extendTo7Days: true },
    "instagram-direct": { ...DEFAULT_SETTINGS.channels.whatsapp, extendTo7Days: true },
  },
  connectors: { wazzup: "whatsapp" },
  alerts: { ...DEFAULT_SETTINGS.alerts, quietHours: { enabled: true, from: 1320, to: 420 } },
  workingHours: { ...DEFAULT_SETTINGS.workingHours, enabled: true },
  holdingReplies: [{ line: "", language: "en", text: "One moment" }],
  promotionalWords: ["bargain"],
  quietUntil: 4 * HOUR,
};

const OTHER_HOURS = Array.from({ length: 7 }, () => [{ from: 6 * 60, to: 12 * 60 }]);

/** A value other than the one that is set. */
function otherThan(path: string, value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  switch (path.split(".").at(-1)) {
    case "atSend":
      return "block";
    case "language":
      return "es";
    case "alertBefore":
      return [4 * HOUR];
    case "safetyMargin":
      return 10 * MINUTE;
    case "soon":
      return 8 * HOUR;
    case "lastCall":
      return 2 * HOUR;
    case "wazzup":
      return "other-unlimited";
    case "whose":
      return "all";
    case "retentionDays":
      return 7;
    case "quietUntil":
      return HOUR;
    case "from":
      return 1200;
    case "to":
      return 480;
    case "zone":
      return "Asia/Tokyo";
    case "week":
      return OTHER_HOURS;
    case "daysOff":
      return ["2026-11-23", "2026-11-24"];
    case "holdingReplies":
      return [{ line: "acme.bitrix24.com/3", language: "de", text: "Moment" }];
    case "promotionalWords":
      return ["rebate"];
    default:
      return ["late"];
  }
}

function withValue(settings: Settings, path: string, value: unknown): Settings {
  const copy = structuredClone(settings) as unknown as Record<string, unknown>;
  const names = path.split(".");
  let inner = copy;
  for (const name of names.slice(0, -1)) inner = inner[name] as Record<string, unknown>;
  inner[names.at(-1) ?? ""] = value;
  return copy as unknown as Settings;
}

/** What all examples on the settings page say and show. */
function examplesOf(settings: Settings): string {
  const words = pageWordsOf(settings.language, ["en"]);
  const noop = (): void => undefined;
  render(null, root);
  render(
    <Options
      settings={settings}
      words={words}
      now={NOW}
      readAs={(notice) => (settings.refusalFragments.window.includes(notice) ? "window" : null)}
      access={null}
      saved={null}
      problems={[]}
      connectors={["wazzup"]}
      more={[
        {
          id: "workday",
          title: "",
          content: (
            <WorkdaySection
              settings={settings}
              words={words}
              zone="Europe/Madrid"
              now={NOW}
              lines={["acme.bitrix24.com/3"]}
              keys={[]}
              ownWordsIn={(draft) => settings.promotionalWords.filter((word) => draft === word)}
              onChangeKeys={noop}
              onChange={noop}
            />
          ),
        },
      ]}
      onChange={noop}
      onErase={async () => true}
      onReset={noop}
      onGrant={noop}
      onCopySetAside={noop}
      onDismissSetAside={noop}
    />,
    root,
  );
  return [...root.querySelectorAll("[data-example]")]
    .map((example) => [
      example.textContent,
      ...[...example.querySelectorAll("input")].map(({ value }) => value),
      ...[...example.querySelectorAll<HTMLElement>("[data-urgency]")].map(
        ({ dataset }) => dataset["urgency"],
      ),
    ])
    .join("\n");
}

const PATHS = leavesOf(ON)
  .map(([path]) => path)
  .filter((path) => {
    // The whole page is the example of its appearance.
    if (path === "version" || path === "theme") return false;
    const [group, channel] = path.split(".");
    if (group !== "channels") return true;
    const rule = CHANNEL_RULES[channel as keyof typeof CHANNEL_RULES];
    // Nothing but being shown can be set for a channel that has no end.
    if (!rule.limited) return path.endsWith(".enabled");
    return rule.extendable || !/extendTo7Days|promotionalCheck/u.test(path);
  });

test("there is a good number of settings to look at", () => {
  expect(PATHS.length).toBeGreaterThan(35);
});

test.each(PATHS)("a change of %s shows in a live example", (path) => {
  const value = leavesOf(ON).find(([other]) => other === path)?.[1];
  const before = examplesOf(ON);
  expect(examplesOf(withValue(ON, path, otherThan(path, value)))).not.toBe(before);
});

test("a margin in a window of 7 days is shown to the minute", () => {
  expect(examplesOf(ON)).toContain("From 6d 23h 58m after the message");
  expect(DAY).toBe(24 * HOUR);
});
