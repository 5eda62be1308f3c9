import type { Host } from "../host.ts";
import { chatRoot, createChatHost } from "./chat/host.ts";
import { createImolHost, imolRoot } from "./imol/host.ts";
import type { ImV2Options } from "./imv2/host.ts";
import { createLegacyHost, legacyRoot, type LegacyOptions } from "./legacy/host.ts";
import { isShown } from "./shown.ts";

export type HostOptions = LegacyOptions & ImV2Options;

/** A generation of the messenger: where it stands, and how to read it. */
interface Generation {
  /** An element of it that is drawn when it is. */
  readonly root: (document: Document) => HTMLElement | null;
  /** `null`: it stands there and is not read in this document. */
  readonly create: ((document: Document, options: HostOptions) => Host) | null;
}

/**
 * In this order: the newer layouts keep remains of the older ones. Globals say nothing about the generation, and an address
 * only where a messenger will stand, not whether it stands yet.
 */
const GENERATIONS: readonly Generation[] = [
  // The interface of open channels from 2026 on.
  { root: imolRoot, create: createImolHost },
  // The shell around the default layout: its conversations stand in the frame, which has a document of its own.
  {
    root: (document) => document.querySelector("iframe.bx-im-content-openlines__iframe"),
    create: null,
  },
  // The ordinary chats, which hold open channels from the middle of 2025 on.
  { root: chatRoot, create: createChatHost },
  { root: legacyRoot, create: createLegacyHost },
];

/**
 * Layouts that a person has left may be kept, hidden: of several the first that is drawn counts, and where none is, the first.
 */
function generationIn(document: Document): Generation | null {
  let first: Generation | null = null;
  let several = false;
  const standing = GENERATIONS.map((generation) => ({
    generation,
    root: generation.root(document),
  }));
  for (const { generation, root } of standing) {
    if (!root) continue;
    several ||= first !== null;
    first ??= generation;
  }
  if (!several) return first;
  const drawn = standing.find(({ root }) => root !== null && isShown(root));
  return drawn?.generation ?? first;
}

const hosts = new WeakMap<Document, Map<Generation, Host>>();

/**
 * The messenger that stands in this document now, `null` while there is none. Cheap enough to be asked at every change; the
 * same generation of the same document is always the same host, which remembers what it has read.
 */
export function createHost(document: Document, options: HostOptions): Host | null {
  const generation = generationIn(document);
  if (!generation?.create) return null;
  let known = hosts.get(document);
  if (!known) hosts.set(document, (known = new Map()));
  let host = known.get(generation);
  if (!host) known.set(generation, (host = generation.create(document, options)));
  return host;
}
