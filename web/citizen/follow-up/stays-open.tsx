import type { Frame } from "../../design/frame.ts";
import { TickIcon } from "../../design/icons.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import { leaveWords } from "./leave.text.ts";

/**
 * The page shown after extending a session. It opens in a second window, so that the applicant's typed text stays; its
 * foot shows the new end (WCAG 2.2.1).
 */
export const StaysOpenPage = (frame: Frame) => {
  const text = leaveWords[frame.language];
  return (
    <CitizenLayout frame={frame} title={text.open}>
      <h1 class="done">
        <TickIcon />
        {text.open}
      </h1>
      <p>{text.openLead}</p>
    </CitizenLayout>
  );
};
