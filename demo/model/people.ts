export type Role = "agent" | "colleague" | "bot" | "customer";

export interface Person {
  readonly id: number;
  name: string;
  readonly role: Role;
  /** Background of the avatar. */
  readonly color: string;
}

export const ME = 1;
export const COLLEAGUE = 2;
export const OTHER_COLLEAGUE = 3;
export const BOT = 7;

export const STAFF: readonly Person[] = [
  { id: ME, name: "Julia Berg", role: "agent", color: "#2f6da8" },
  { id: COLLEAGUE, name: "Marco Silva", role: "colleague", color: "#6d8a74" },
  { id: OTHER_COLLEAGUE, name: "Priya Nair", role: "colleague", color: "#8a6ba0" },
  { id: BOT, name: "Concierge Bot", role: "bot", color: "#a8745c" },
];

const CUSTOMER_COLORS = [
  "#d9573a",
  "#4b9f86",
  "#b0683f",
  "#5a7fc4",
  "#a3568d",
  "#7c8b3a",
  "#3f8fa8",
];

export function customerPerson(id: number, name: string): Person {
  return {
    id,
    name,
    role: "customer",
    color: CUSTOMER_COLORS[id % CUSTOMER_COLORS.length] ?? "#777",
  };
}
