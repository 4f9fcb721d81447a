import type { SignInProps } from "./props.ts";
import { signInWords } from "./sign-in.text.ts";
import { StaffLayout } from "./staff-layout.tsx";

/** Where staff begin, and where they land after signing out (P1). */
export const SignInPage = (props: SignInProps) => {
  const { language, because, signInPath } = props;
  const text = signInWords[language];
  return (
    <StaffLayout frame={props} title={text.title}>
      {because && (
        <p class="said" role="status">
          {text.because[because]}
        </p>
      )}
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <p class="buttons">
        <a class="button main" href={signInPath}>
          {text.submit}
        </a>
      </p>
      <p>
        {text.citizens} <a href="/">{text.home}</a>
      </p>
    </StaffLayout>
  );
};
