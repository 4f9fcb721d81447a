import { words } from "../../../design/words.ts";

/** The notice that stored unsent text was filled into the form. */
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
