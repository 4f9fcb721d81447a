import { Ltr } from "../design/code.tsx";
import { digits } from "../design/display.ts";
import type { StaffProblemProps } from "./props.ts";
import { signInWords } from "./sign-in.text.ts";
import { StaffLayout } from "./staff-layout.tsx";

/** Any refusal as a page, with the way back to the inbox. */
export const StaffProblemPage = (props: StaffProblemProps) => {
  const { language, status, title, detail, reference } = props;
  const text = signInWords[language];
  return (
    <StaffLayout frame={props} title={title}>
      <p class="status-number" aria-hidden="true">
        {digits(status, language)}
      </p>
      <h1>{title}</h1>
      <p class="lead">{detail}</p>
      {reference && (
        <p class="note">
          {text.reference}: <Ltr>{reference}</Ltr>
        </p>
      )}
      <p class="buttons">
        <a class="button" href="/staff">
          {text.back}
        </a>
      </p>
    </StaffLayout>
  );
};
