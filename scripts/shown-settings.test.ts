import { expect, test } from "vitest";
import { LINES } from "../demo/model/lines.ts";
import { parseSettings } from "../lib/settings/parse.ts";
import { resolveChannel } from "../lib/settings/resolve.ts";
import { settingsToShow } from "./shown-settings.ts";

const PORTAL = "acme.bitrix24.com:8443";

test("the stand-in portal is shown with the 7 days on for one of its open channels that has them", () => {
  const parsed = parseSettings(settingsToShow(PORTAL));
  expect(parsed.problems).toEqual([]);
  const extended = Object.values(LINES).filter(
    ({ id, connector }) =>
      resolveChannel(parsed.settings, PORTAL, connector, String(id)).policy.extendTo7Days,
  );
  expect(extended).toEqual([LINES.facebookSupport]);
  expect(LINES.facebookSupport.sevenDays).toBe(true);
});
