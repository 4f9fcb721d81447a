import { describe, expect, test } from "vitest";
import { renderPage } from "../../design/render-page.ts";
import { choices, frame, guidance } from "../../preview/frame.ts";
import { insides, tagsOf } from "../../preview/html.ts";
import { fieldsOf, formPages, type RegisterField, type RegisterProps, steps } from "../props.ts";
import { RegisterPage } from "./register.tsx";

const values = {
  about: "us",
  kind: "complaint",
  subject: "overpricing",
  province: "tehran",
  complainedOfUnit: "food",
  complainedOfPerson: "بهرام نمونه‌پور",
  description: "«روغن» را گران خریدم.\nفاکتور ندادند & گفتند <همین> است.",
  fullName: "زهرا نمونه‌پور",
  identityType: "national-code",
  identityNumber: "0012345679",
  mobile: "09123456789",
  postalCode: "1234567890",
  contactBy: "email",
  messenger: "bale",
  email: "zahra@example.ir",
  knownTo: "inspection",
  behalf: "another",
  relation: "lawyer",
  representedName: "رحیم نمونه",
  representedType: "passport",
  representedNumber: "A1234567",
  representedMobile: "09120000002",
} as const satisfies RegisterProps["values"];

const render = (step: RegisterProps["step"], change: Partial<RegisterProps> = {}): string =>
  renderPage(
    <RegisterPage
      {...frame("fa", "/register")}
      step={step}
      values={values}
      errors={[]}
      choices={choices}
      guidance={guidance}
      messenger="bale"
      draftId="draft-01"
      draft="sealed"
      {...change}
    />,
  );

const decode = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The fields that a browser would post: hidden fields, and fields with a value. */
function posted(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { name, attributes, at } of tagsOf(html)) {
    const field = attributes["name"] ?? "";
    // Fields without a name are for scripts.
    if (name === "input" && field && (attributes["type"] !== "radio" || "checked" in attributes))
      fields[field] = decode(attributes["value"] ?? "");
    if (name === "option" && "selected" in attributes) {
      const select = tagsOf(html.slice(0, at)).findLast((tag) => tag.name === "select");
      fields[select?.attributes["name"] ?? ""] = attributes["value"] ?? "";
    }
    if (name === "textarea") {
      const text = html.slice(at).match(/>\n?([^<]*)<\/textarea>/)?.[1] ?? "";
      fields[field] = decode(text);
    }
  }
  return fields;
}

describe("the registration form without JavaScript", () => {
  test.each(formPages)(
    "step %s posts its own answers, all other answers encrypted, and the CSRF token (C1)",
    (step) => {
      const { csrf, draft, ...rest } = posted(render(step));
      const asked = Object.entries(values).filter(([name]) => fieldsOf[step].some((field) => field === name));
      expect(rest).toEqual(Object.fromEntries(asked));
      expect([csrf, draft]).toEqual([frame("fa").csrf, "sealed"]);
    },
  );

  test("asks for the problem first and the person last, one question per page, in at most seven pages (C1)", () => {
    // At most one advice page is added: the body in charge, or short answers to common questions.
    expect(steps.length + 1).toBeLessThanOrEqual(7);
    expect(steps.indexOf("who")).toBeGreaterThan(steps.indexOf("words"));
    for (const step of steps) {
      const shown = tagsOf(render(step, { values: { kind: "complaint" } }))
        .filter(
          ({ name, attributes: { type = "" } }) =>
            /input|select|textarea/.test(name) && !["hidden", "file"].includes(type),
        )
        .map(({ attributes }) => attributes["name"] as RegisterField);
      expect(new Set(shown)).toEqual(new Set(fieldsOf[step]));
    }
  });

  test("posts each page to its own address, which names the draft (C1)", () => {
    const action = (step: RegisterProps["step"]) =>
      tagsOf(render(step)).find(({ attributes }) => attributes["id"] === "answers")?.attributes["action"];
    for (const step of formPages) expect(action(step)).toBe(`/register/${step}?draft=draft-01`);
  });

  test("continues when Enter is pressed: the form's first button neither changes the language nor goes back (C1)", () => {
    for (const step of formPages) {
      const [first] = tagsOf(render(step)).filter(
        ({ name, attributes }) =>
          name === "button" && (attributes["form"] === "answers" || !attributes["form"]),
      );
      expect(first?.attributes["name"]).toBeUndefined();
      expect(first?.attributes["formaction"]).toBeUndefined();
    }
  });

  test("keeps the step and the typed text when the language changes (C1)", () => {
    const button = tagsOf(render("words")).find(({ attributes }) => attributes["name"] === "language");
    expect(button?.attributes).toMatchObject({
      form: "answers",
      formaction: "/register/words?draft=draft-01",
      value: "en",
    });
  });

  test("warns beside the file field that going back forgets the chosen files (C12)", () => {
    expect(render("check")).toContain("اگر به گام قبل برگردید، باید فایل را دوباره انتخاب کنید.");
  });

  test("shows every answer on the last page, with a link back to each step (C1)", () => {
    const html = render("check");
    for (const shown of [
      "درباره کار این سازمان",
      "از کاری یا تصمیمی شکایت دارم",
      "گرانی کالا یا خدمات",
      "تهران",
      "دفتر کالاهای خوراکی",
      "بهرام نمونه‌پور",
      "زهرا نمونه‌پور",
      "کد ملی",
    ])
      expect(html).toContain(shown);
    const back = tagsOf(html).filter(({ attributes }) => attributes["name"] === "goto");
    expect(back.map(({ attributes }) => attributes["value"])).toEqual([
      "about",
      "kind",
      "subject",
      "words",
      "who",
      "who",
    ]);
  });

  test("asks for the accused unit only in a complaint, and explains what naming it means (R2)", () => {
    const asks = (kind: string) => render("subject", { values: { kind } });
    expect(asks("complaint")).toContain("هر کسی را نام ببرید، در رسیدگی به این درخواست نقشی نخواهد داشت.");
    expect(asks("suggestion")).not.toMatch(/complainedOf|نام ببرید/);
    expect(asks("suggestion")).toContain('name="province"');
  });

  test("offers the published names of staff beside the free field for the accused person, and no list without such names (R2)", () => {
    const people = [{ fa: "بهرام نمونه‌پور", en: "Bahram Nemounehpour" }];
    const html = render("subject", { values: { kind: "complaint" }, people });
    expect(html).toMatch(/<input[^>]*name="complainedOfPerson"[^>]*list="complainedOfPerson-offered"/);
    expect(html).toContain(
      '<datalist id="complainedOfPerson-offered"><option value="بهرام نمونه‌پور"></option></datalist>',
    );
    expect(render("subject", { values: { kind: "complaint" } })).not.toMatch(/datalist|list=/);
  });

  test("lets applicants complain without naming the accused unit, and does not offer a unit outside the organisation (R2)", () => {
    const html = render("subject", { values: { kind: "complaint" } });
    const select = html.slice(html.indexOf('<select id="complainedOfUnit"'));
    const offered = insides(select.slice(0, select.indexOf("</select>")), "option");
    expect(offered[0]).toMatch(/^<option value(?:="")?[^>"]*>نمی‌دانم</);
    expect(offered.slice(1).map((option) => /value="([^"]+)"/.exec(option)?.[1])).toEqual(
      choices.units.filter(({ outside }) => !outside).map(({ key }) => key),
    );
    expect(choices.units.some(({ outside }) => outside)).toBe(true);
    expect(posted(html)["complainedOfUnit"]).toBe("");
  });

  test("shows the accused, or that none is known, on the last page of a complaint, and not for other kinds (R2)", () => {
    expect(render("check")).toMatch(/واحد مورد شکایت<\/dt><dd>دفتر کالاهای خوراکی/);
    expect(render("check", { values: { kind: "complaint" } })).toMatch(/واحد مورد شکایت<\/dt><dd>نمی‌دانم/);
    expect(render("check", { values: { kind: "suggestion" } })).not.toContain("مورد شکایت");
  });

  test("offers only the kinds allowed on the web, each worded as a citizen would say it (C3)", () => {
    const html = render("kind");
    for (const { sentence, onWeb } of choices.kinds) expect(html.includes(sentence.fa)).toBe(onWeb);
  });

  test("weighs at most 25 KB with the longest description, 4,000 letters (C1)", () => {
    for (const step of steps) {
      const html = render(step, { values: { ...values, description: "ش".repeat(4_000) } });
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(25_000);
    }
  });

  test("lists an error about a field of another step, without a link because this page does not have the field", () => {
    const html = render("check", { errors: [{ field: "kind", message: "نوع را انتخاب کنید." }] });
    expect(html).toContain("<li>نوع را انتخاب کنید.</li>");
  });

  test("preselects no answer of any question", () => {
    const { identityType, contactBy, messenger, province, ...rest } = posted(render("who", { values: {} }));
    expect([identityType, contactBy, messenger, province]).toEqual([
      ...["national-code", "sms", "none", undefined],
    ]);
    expect(rest).toMatchObject({ fullName: "", mobile: "" });
  });
});
