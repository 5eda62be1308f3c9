// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { message } from "./fixtures/markup.ts";
import { readChild } from "./messages.ts";
import { NO_MORE_FRAGMENTS } from "../refusals.ts";

const LINE = "-".repeat(54);

function reasonOf(text: string, more: Partial<Parameters<typeof message>[0]> = {}): string | null {
  const reading = readChild(message({ id: 1, type: "system", text, ...more }), NO_MORE_FRAGMENTS);
  return reading.is === "message" ? reading.refusal : null;
}

test.each([
  ["en", "This message cannot be sent outside the 24-hour window.", "window"],
  ["en", "Your reply was sent after the allowed time frame", "window"],
  ["es", "El mensaje está fuera de la ventana de 24 horas", "window"],
  ["pt", "Fora da janela de 24 horas", "window"],
  ["ru", "Прошло более 24 часа с сообщения клиента", "window"],
  ["ru", "ВРЕМЯ ОЖИДАНИЯ ответа истекло", "window"],
  ["uk", "Минуло 24 години", "window"],
  ["kk", "24 сағат өтті", "window"],
  ["en", "You can send only one message in reply to a comment", "private-reply"],
  ["uk", "Відповісти можна лише один раз", "private-reply"],
  ["uk", "Ви вже відповіли на цей коментар", "private-reply"],
  ["kk", "Тек бір рет жауап беруге болады", "private-reply"],
  ["en", "The comment was deleted", "other"],
  ["en", "The message could not be delivered", "other"],
  ["es", "El mensaje no fue entregado", "other"],
  ["pt", "A mensagem não foi entregue", "other"],
  ["ru", "Не удалось доставить сообщение", "other"],
  ["ru", "Сообщение не было доставлено", "other"],
  ["ru", "Комментарий был удален", "other"],
  ["en", "We were unable to deliver your message", "other"],
  ["es", "No se pudo entregar el mensaje", "other"],
  ["es", "Su mensaje no se ha podido entregar", "other"],
  ["es", "El comentario fue eliminado", "other"],
  ["pt", "Não foi possível entregar a mensagem", "other"],
  ["pt", "A mensagem não pôde ser entregue", "other"],
  ["pt", "O comentário foi excluído", "other"],
  ["uk", "Не вдалося доставити повідомлення", "other"],
  ["uk", "Повідомлення не було доставлено", "other"],
  ["uk", "Коментар було видалено", "other"],
  ["kk", "Хабарлама жеткізілмеді", "other"],
  ["kk", "Хабарламаны жеткізу мүмкін болмады", "other"],
  ["kk", "Пікір жойылды", "other"],
])("%s: %s", (_, text, reason) => {
  expect(reasonOf(text)).toBe(reason);
});

test.each([
  [`Nicht zugestellt ${LINE} (#10) subcode 2018278`, "window"],
  [`Non consegnato ${LINE} error 2534022 ${LINE}`, "window"],
  [`could not be delivered ${LINE} 131047: more than 24 hours have gone by`, "window"],
  [`could not be delivered ${LINE} 63016`, "window"],
  [`could not be delivered ${LINE} 2534023`, "private-reply"],
  [`could not be delivered ${LINE} 2534025`, "private-reply"],
  [`could not be delivered ${LINE} 92534025`, "other"],
  [`2018278 was not delivered`, "other"],
])("the number below the dashes comes before the sentence: %s", (text, reason) => {
  expect(reasonOf(text)).toBe(reason);
});

test("the link to the help article needs no language, and comes first", () => {
  const link = "https://helpdesk.example/open/10632966/";
  expect(reasonOf("消息未送达", { link })).toBe("window");
  expect(reasonOf(`could not be delivered ${LINE} 2534023`, { link })).toBe("window");
});

test.each([
  "Oksana picked conversation",
  "Conversation #10632966 started",
  "Обращение направлено на Анну",
  "",
])("other notices are no refusals: %s", (text) => {
  expect(reasonOf(text)).toBeNull();
});

test("only plain messages of the system refuse anything", () => {
  const text = `was not delivered, 24-hour window ${LINE} 2534022`;
  for (const type of ["self", "other"] as const) expect(reasonOf(text, { type })).toBeNull();
  for (const mark of ["system", "ol-output", "ol-start", "ol-end"])
    expect(reasonOf(text, { marks: [mark] })).toBeNull();
});
