import { words } from "../../../design/words.ts";

/** The texts of the notice shown when the desk filled a form with text that the user typed earlier and did not send. */
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
