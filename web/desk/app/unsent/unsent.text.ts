import { words } from "../../../design/words.ts";

/** Notice that a form was filled with unsent text. */
export const unsentWords = words(
  {
    restored: "این نوشته ناتمام شما از قبل مانده است.",
    drop: "از نو",
  },
  {
    restored: "Your unsent text was restored.",
    drop: "Start again",
  },
);
