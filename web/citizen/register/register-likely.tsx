import { textIn } from "../../../shared/contracts/fields/language.ts";
import { RequestLine } from "../follow-up/request-line.tsx";
import type { RegisterProps } from "../props.ts";
import { registerWords } from "./register.text.ts";

/**
 * The page of likely duplicates (C9). It is a page of its own, so that applicants who open an earlier request return to
 * their typed text. It loads on first use, because its components are those of the applicant's list of requests.
 */
export const Likely = ({ language, likely = [] }: Pick<RegisterProps, "language" | "likely">) => {
  const text = registerWords[language].likely;
  return (
    <>
      <h1>{text.question}</h1>
      <p>{text.lead}</p>
      <div class="groups">
        {likely.map((one) => (
          <section key={one.code} class="group advice">
            <RequestLine one={one} language={language} as="h2" />
            <a class="button" href={`/my/requests/${one.code}`} target="_blank" rel="noopener">
              {text.open}
              <span class="heard">: {textIn(one.subject, language)}</span>
            </a>
          </section>
        ))}
      </div>
      <p class="muted">{text.aside}</p>
      <p>{text.anyway}</p>
    </>
  );
};
