/** The pages of `npm run preview` besides the samples: the list of all samples, and the page for an unknown sample. */
import { textIn } from "../../shared/contracts/fields/language.ts";
import { Layout } from "../design/layout.tsx";
import type { Language } from "../design/words.ts";
import { contentsWords } from "./contents.text.ts";
import { frame } from "./frame.ts";
import { samples } from "./samples.ts";

const firstPage = { fa: "/", en: "/en" } as const;

export const ContentsPage = ({ language }: { readonly language: Language }) => {
  const text = contentsWords[language];
  return (
    <Layout frame={frame(language)} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <h2>{text.desk}</h2>
      <ul>
        <li>
          <a href="/desk/preview/">{text.parts}</a>
        </li>
      </ul>
      <h2>{text.citizen}</h2>
      <ul>
        {samples(language).map(({ name }) => (
          <li key={name}>
            <a href={`/${language}/${name}`} lang="en" dir="ltr">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  );
};

export const MissingPage = ({ language }: { readonly language: Language }) => {
  const text = contentsWords[language];
  return (
    <Layout frame={frame(language)} title={text.missing}>
      <h1>{text.missing}</h1>
      <p>{text.whyMissing}</p>
      <p>
        <a href={textIn(firstPage, language)}>{text.back}</a>
      </p>
    </Layout>
  );
};
