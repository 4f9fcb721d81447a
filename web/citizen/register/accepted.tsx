import { momentInWords } from "../../design/display.ts";
import { TickIcon } from "../../design/icons.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import type { AcceptedProps } from "../props.ts";
import { acceptedWords } from "./accepted.text.ts";

/** C3: the page that confirms a report without identity, which has no tracking code. */
export const AcceptedPage = (props: AcceptedProps) => {
  const { language, acceptedAt } = props;
  const text = acceptedWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} section="register">
      <h1 class="done">
        <TickIcon />
        {text.title}
      </h1>
      <dl class="pairs">
        <div>
          <dt>{text.when}</dt>
          <dd>
            <time datetime={acceptedAt}>{momentInWords(acceptedAt, language)}</time>
          </dd>
        </div>
      </dl>
      <p>{text.handled}</p>
      <p>{text.nothing}</p>
      <p>{text.named}</p>
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
