import { expect, test } from "vitest";
import { searchWords } from "../../shared/domain/text/search-words.ts";
import { words } from "./requests.ts";

test("the complaint that the bench registers has 300 characters and 38 different searchable words", () => {
  expect(words).toHaveLength(300);
  expect(searchWords(words)).toHaveLength(38);
});
