import type { Frame } from "../../design/frame.ts";
import { TickIcon } from "../../design/icons.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import { leaveWords } from "./leave.text.ts";

/** Opens in a second window, beside the applicant's work; the new end stands below, as on every page (WCAG 2.2.1). */
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
