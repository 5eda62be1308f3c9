import { describe, expect, it } from "vitest";
import { CHANNEL_RULES } from "./channels.ts";
import { channelOf, CONNECTORS, SOURCES } from "./connectors.ts";

describe("every connector", () => {
  it.each(CONNECTORS)(
    "$id has a channel or none, that channel's rule, a source and a date",
    (row) => {
      const { channel, rule, source, readOn } = row;
      expect(rule).toBe(channel === null ? "R12" : CHANNEL_RULES[channel].rule);
      expect(SOURCES[source]).toMatch(/\w/);
      expect(readOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(channelOf(row.id)).toBe(channel);
    },
  );

  it("stands in the table once", () => {
    expect(new Set(CONNECTORS.map(({ id }) => id)).size).toBe(CONNECTORS.length);
  });

  it("and every channel has one", () => {
    for (const channel of Object.keys(CHANNEL_RULES))
      expect(CONNECTORS.map((row) => row.channel)).toContain(channel);
  });
});

describe("the rules of channels", () => {
  it("only Facebook Messages and Instagram Direct can be extended, WhatsApp never (R5, R6)", () => {
    const extendable = Object.entries(CHANNEL_RULES).filter(([, rule]) => rule.extendable);
    expect(extendable.map(([id]) => id)).toEqual(["facebook-messages", "instagram-direct"]);
  });

  it("only Instagram Direct holds comments beside messages (R8)", () => {
    const comments = Object.entries(CHANNEL_RULES).filter(([, rule]) => rule.comments);
    expect(comments.map(([id]) => id)).toEqual(["instagram-direct"]);
  });

  it("limits are WhatsApp's, Facebook Messages' and Instagram Direct's", () => {
    const limited = Object.entries(CHANNEL_RULES).filter(([, rule]) => rule.limited);
    expect(limited.map(([id]) => id)).toEqual([
      "whatsapp",
      "facebook-messages",
      "instagram-direct",
    ]);
  });
});

describe("what a lead says of a connector", () => {
  it("counts where nobody knows it, and where it is our reading only (reading 7, R12)", () => {
    expect(channelOf("acme", "whatsapp")).toBe("whatsapp");
    expect(channelOf("wazzup", "whatsapp")).toBe("whatsapp");
    expect(channelOf("fbinstagram", "instagram-direct")).toBe("instagram-direct");
    expect(channelOf("livechat", "whatsapp")).toBe("whatsapp");
  });

  it("does not count where the articles say what it is", () => {
    expect(channelOf("whatsappbytwilio", "other-unlimited")).toBe("whatsapp");
    expect(channelOf("facebookcomments", "facebook-messages")).toBe("facebook-comments");
  });

  it("is missed where nobody has said it", () => {
    for (const id of [
      "acme",
      "wazzup",
      "notifications",
      "",
      "constructor",
      "__proto__",
      "FACEBOOK",
    ])
      expect(channelOf(id)).toBeNull();
  });
});
