import type { Frame } from "../../design/frame.ts";
import { CitizenLayout } from "../citizen-layout.tsx";
import { registerWords } from "../register/register.text.ts";

/** The page shown when guidance answered the applicant before registration, so no request was registered (C16). */
export const AnsweredPage = (frame: Frame) => {
  const text = registerWords[frame.language].answered;
  return (
    <CitizenLayout frame={frame} title={text.title} section="register">
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <div class="buttons">
        <a class="button" href="/">
          {text.home}
        </a>
        <a class="button quiet" href="/register">
          {text.again}
        </a>
      </div>
    </CitizenLayout>
  );
};
