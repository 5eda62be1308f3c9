import { expect, it } from "vitest";
import { LANGUAGE_WORDS } from "./language-words.ts";
import { languageOf } from "./language.ts";
import { tokensOf } from "./tokens.ts";

function guess(draft: string): string | null {
  return languageOf(draft, tokensOf(draft), LANGUAGE_WORDS);
}

it.each([
  ["en", "Your parcel is on its way"],
  ["es", "Su paquete ya está en camino"],
  ["pt", "Seu pacote já está a caminho"],
  ["ru", "Посылка DHL уже в пути"],
  ["de", "Ihr Paket ist unterwegs"],
  ["fr", "Votre colis est en route"],
])("knows %s by its small words or its letters", (language, draft) => {
  expect(guess(draft)).toBe(language);
});

it.each([
  ["Polish", "Dzień dobry, paczka została wysłana dzisiaj, numer przesyłki 1234."],
  ["Turkish", "Siparişiniz kargoya verildi, yarın teslim edilecek."],
  [
    "Dutch",
    "Goedemiddag, uw bestelling is verzonden en komt morgen aan. De bezorger belt in de ochtend.",
  ],
  ["Ukrainian", "Вітаю! Ваше замовлення відправлено."],
  ["no words", "🎉 12345 %"],
])("is not sure about a language without a list: %s", (_name, draft) => {
  expect(guess(draft)).toBeNull();
});

it("is not sure when two languages are equally likely", () => {
  expect(guess("pedido 48213")).toBeNull();
});
