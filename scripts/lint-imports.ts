import { ROOMS, type Room, type RoomName } from "./lint-rooms.ts";

const OUTSIDE_LIB: readonly RoomName[] = [
  "entrypoints",
  "components",
  "demo",
  "e2e",
  "bench",
  "accuracy",
  "scripts",
];

/** Paths of a room as relative imports from another room's files write them: `../store/x.ts`, `../../lib/messages.ts`. */
function pathsOf(room: RoomName, from: readonly string[]): string {
  const name = room === "messages" ? String.raw`messages\.ts$` : `${room}/`;
  if (OUTSIDE_LIB.includes(room)) return String.raw`^(?:\.\./)+${name}`;
  if (!from.every((files) => files.startsWith("lib/"))) return `^[./]+lib/${name}`;
  // A folder of the own room may have another room's name: ./x/ is meant only from lib itself.
  const up = from.includes("lib/messages.ts") ? String.raw`\./` : String.raw`(?:\.\./)+(?:lib/)?`;
  return `^${up}${name}`;
}

/** The rule that keeps a room's files out of every other room, and of packages that are not for it. */
export function importsOf(
  room: Room,
): ["error", { patterns: { regex: string; message: string }[] }] {
  const forbidden = ROOMS.filter((name) => !room.mayEnter.includes(name));
  return [
    "error",
    {
      patterns: [
        ...forbidden.map((name) => ({ regex: pathsOf(name, room.files), message: room.why })),
        ...Object.entries(room.notPackages ?? {}).map(([name, message]) => ({
          regex: name.endsWith("/") ? `^${name}` : `^${name}(?:/|$)`,
          message,
        })),
      ],
    },
  ];
}
