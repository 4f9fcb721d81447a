import { clockTime } from "../../design/display.ts";
import { Hidden } from "../../design/field.tsx";
import type { Frame } from "../../design/frame.ts";
import { leaveWords } from "./leave.text.ts";

/**
 * The time at which the session ends and the sign-out button, on every page of a session (C14); works without
 * JavaScript.
 */
export const Leave = ({ csrf, language, openUntil, mayStay }: Frame) => {
  if (openUntil === undefined) return null;
  const text = leaveWords[language];
  return (
    <section class="leave">
      <p class="hint">
        {text.until(clockTime(openUntil, language))} {text.hint}
      </p>
      <form method="post" action="/sign-out">
        <Hidden values={{ csrf }} />
        {/* Opens a second window, so that typed text stays on this page. */}
        {mayStay && (
          <button type="submit" formaction="/stay-open" formtarget="_blank">
            {text.stay}
            <span class="heard"> {text.beside}</span>
          </button>
        )}
        <button type="submit">{text.signOut}</button>
      </form>
    </section>
  );
};
