import type { Answer } from "../support/visitor.ts";

/** Returns the answer. @throws Error with its text when it is a refusal */
export function wanted(answer: Answer): Answer {
  if (![200, 201].includes(answer.status))
    throw new Error(`${answer.url.pathname}: ${answer.status} ${answer.text}`);
  return answer;
}
