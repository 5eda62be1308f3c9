import { describe, expect, it } from "vitest";
import { createLifeline } from "./lifeline.ts";

function setUp() {
  const world = { alive: true, gone: 0, ports: [] as (() => void)[] };
  const ending = new AbortController();
  const lifeline = createLifeline({
    connect: () => {
      if (!world.alive) throw new Error("Extension context invalidated.");
      return {
        onDisconnect: { addListener: (listener) => void world.ports.push(listener) },
        disconnect: () => {},
      };
    },
    alive: () => world.alive,
    onGone: () => {
      world.gone += 1;
    },
    signal: ending.signal,
  });
  return { world, lifeline, ending };
}

describe("createLifeline", () => {
  it("opens one port, however often it is laid", () => {
    const { world, lifeline } = setUp();
    lifeline.lay();
    lifeline.lay();
    expect(world.ports).toHaveLength(1);
  });

  it("takes a background that went to sleep for asleep, and lays the line anew when asked", () => {
    const { world, lifeline } = setUp();
    lifeline.lay();
    world.ports[0]!();
    expect(world.gone).toBe(0);
    lifeline.lay();
    expect(world.ports).toHaveLength(2);
  });

  it("says at once that the extension is gone when its port closes", () => {
    const { world, lifeline } = setUp();
    lifeline.lay();
    world.alive = false;
    world.ports[0]!();
    expect(world.gone).toBe(1);
  });

  it("notices without a port at the next check", () => {
    const { world, lifeline } = setUp();
    world.alive = false;
    lifeline.check();
    expect(world.gone).toBe(1);
  });

  it("says nothing after the end", () => {
    const { world, lifeline, ending } = setUp();
    ending.abort();
    world.alive = false;
    lifeline.check();
    lifeline.lay();
    expect(world.gone).toBe(0);
  });
});
