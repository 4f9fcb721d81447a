import type { RefusalText } from "./refusal-text.ts";

/** The refusals that only staff operations give, most of them operations on a case. */
export const caseRefusals = {
  "not-yours-to-do": {
    status: 403,
    title: { fa: "این کار با شما نیست", en: "You cannot do this" },
    sentence: {
      fa: "پرونده را می‌بینید، ولی این کار با مدیر یا کارشناس واحدی است که پرونده نزد آن است.",
      en: "You may see the case, but this is for the head or the expert of the unit that holds it.",
    },
  },
  "identity-hidden": {
    status: 403,
    title: { fa: "مشخصات متقاضی پوشیده است", en: "The applicant’s identity is hidden" },
    sentence: {
      fa: "متقاضی خواسته است واحدها نام و نوشته او را ندانند. تا رضایت ندهد، فقط بازرسی آن‌ها را می‌خواند.",
      en: "The applicant asked that the units do not know who they are. Until they consent, only inspection reads it.",
    },
  },
  "without-identity": {
    status: 403,
    title: { fa: "این گزارش بدون نام است", en: "This is a report without identity" },
    sentence: {
      fa: "کسی نیست که از او پرسیده یا به او خبر داده شود. با همین متن رسیدگی کنید و پاسخ مستدل را در پرونده بنویسید.",
      en: "There is no applicant to ask or tell. Work with the text of the report, and write the reasoned answer in the case.",
    },
  },
  "kind-of-report": {
    status: 422,
    title: { fa: "نوع این گزارش عوض نمی‌شود", en: "The kind cannot be changed this way" },
    sentence: {
      fa: "گزارش بدون نام درخواستِ کسی نمی‌شود و درخواستِ کسی گزارش بدون نام نمی‌شود. موضوع را می‌توانید اصلاح کنید.",
      en: "A report without identity cannot become a request, nor a request such a report. The subject can be corrected.",
    },
  },
  "wrong-stage": {
    status: 409,
    title: { fa: "پرونده در این مرحله نیست", en: "The case is not at this stage" },
    sentence: {
      fa: "این کار در مرحله کنونی پرونده ممکن نیست. پرونده را دوباره باز کنید و ببینید اکنون چه کاری مانده است.",
      en: "This cannot be done at the stage the case is at ({stage}). Open the case again to see what is left to do.",
    },
  },
  "nothing-answered": {
    status: 409,
    title: { fa: "هنوز پاسخی برای صدور نامه نیست", en: "There is no answer to issue as a letter" },
    sentence: {
      fa: "نامه از پاسخی صادر می‌شود که تأیید و ارسال شده است.",
      en: "A letter needs an answer that was approved and sent.",
    },
  },
  "part-no-letter": {
    status: 409,
    title: { fa: "بخش پرونده نامه جداگانه ندارد", en: "A part has no letter of its own" },
    sentence: {
      fa: "نامه را از خود پرونده صادر کنید؛ پاسخ بخش‌ها همراه آن است.",
      en: "Make the letter in the case itself; the answers of its parts go with it.",
    },
  },
  "unknown-unit": {
    status: 422,
    title: { fa: "چنین واحدی نیست", en: "There is no such unit" },
    sentence: {
      fa: "واحد «{unit}» در فهرست سازمان نیست. واحد را از فهرست انتخاب کنید.",
      en: "The organisation has no unit “{unit}”. Choose one from the list.",
    },
  },
  "same-unit": {
    status: 422,
    title: { fa: "پرونده همین حالا نزد این واحد است", en: "The case is with this unit already" },
    sentence: { fa: "واحد دیگری را انتخاب کنید.", en: "Choose another unit." },
  },
  "unknown-expert": {
    status: 422,
    title: { fa: "پرونده را نمی‌توان به این شخص سپرد", en: "This person cannot take the case" },
    sentence: {
      fa: "پرونده به کارشناس یا بازرس همین واحد سپرده می‌شود. شخص را از فهرست انتخاب کنید.",
      en: "A case is given to an expert or inspector of the unit that holds it. Choose one from the list.",
    },
  },
  "same-expert": {
    status: 422,
    title: { fa: "پرونده همین حالا با این شخص است", en: "The case is with this person already" },
    sentence: { fa: "شخص دیگری را انتخاب کنید.", en: "Choose another person." },
  },
  "nowhere-to-return": {
    status: 409,
    title: { fa: "واحدی برای برگشت نیست", en: "There is nowhere to return it to" },
    sentence: {
      fa: "این پرونده را واحد دیگری نفرستاده است. اگر به شما مربوط نیست، آن را به واحد درست ارجاع دهید.",
      en: "No other unit sent this case. If it is not yours, refer it to the right unit.",
    },
  },
  "no-points": {
    status: 422,
    title: { fa: "نکته‌ای نوشته نشده است", en: "No point is listed" },
    sentence: {
      fa: "دست‌کم یکی از خواسته‌ها یا پرسش‌های متقاضی را بنویسید؛ پاسخ باید به هر یک بپردازد.",
      en: "List at least one point the applicant raised; the answer must address each.",
    },
  },
  "unknown-outcome": {
    status: 422,
    title: { fa: "چنین نتیجه‌ای نیست", en: "There is no such outcome" },
    sentence: {
      fa: "نتیجه «{outcome}» در فهرست نیست. نتیجه را از فهرست انتخاب کنید.",
      en: "“{outcome}” is not one of the outcomes. Choose one from the list.",
    },
  },
  "points-unanswered": {
    status: 422,
    title: { fa: "به همه نکته‌ها پاسخ داده نشده است", en: "Not every point is answered" },
    sentence: {
      fa: "متقاضی {raised} نکته گفته و {answered} پاسخ نوشته شده است. به هر نکته پاسخ دهید.",
      en: "The applicant raised {raised} points and {answered} are answered. Address each of them.",
    },
  },
  "own-approval": {
    status: 403,
    title: { fa: "نویسنده پاسخ نمی‌تواند آن را تأیید کند", en: "Authors do not approve their own answer" },
    sentence: {
      fa: "پاسخ را شما نوشته‌اید؛ شخص دیگری باید آن را تأیید کند.",
      en: "You wrote this answer; another person must approve it.",
    },
  },
  "in-conflict": {
    status: 409,
    title: { fa: "تعارض منافع: مورد شکایت است", en: "Conflict of interest: the accused" },
    sentence: {
      fa: "این واحد یا شخص در همین پرونده مورد شکایت است و نمی‌تواند در آن نقشی داشته باشد. واحد یا شخص دیگری را انتخاب کنید.",
      en: "This unit or person is accused in this case and takes no part in it. Choose another.",
    },
  },
  "in-conflict-below": {
    status: 409,
    title: {
      fa: "تعارض منافع: زیر نظر مورد شکایت است",
      en: "Conflict of interest: below the accused",
    },
    sentence: {
      fa: "این واحد یا شخص زیر نظر واحد یا شخص مورد شکایت است. واحد یا شخصی بیرون از آن را انتخاب کنید.",
      en: "This unit or person works below the accused. Choose one outside.",
    },
  },
  "in-conflict-replaced": {
    status: 409,
    title: {
      fa: "تعارض منافع: جایگزین مورد شکایت است",
      en: "Conflict of interest: replaces the accused",
    },
    sentence: {
      fa: "این واحد یا شخص پس از تغییر سازمان جای مورد شکایت را گرفته است، یا مورد شکایت جای آن را. واحد یا شخص دیگری را انتخاب کنید.",
      en: "In a reorganisation this unit or person took the place of the accused, or the accused took theirs. Choose another.",
    },
  },
  "in-conflict-belonged": {
    status: 409,
    title: {
      fa: "تعارض منافع: از واحد مورد شکایت بوده است",
      en: "Conflict of interest: belonged to the accused unit",
    },
    sentence: {
      fa: "این شخص، یا مدیر این واحد، هنگام شکایت یا کمی پیش از آن زیر نظر مورد شکایت بوده است؛ جابه‌جایی چیزی را عوض نمی‌کند. واحد یا شخص دیگری را انتخاب کنید.",
      en: "This person, or the head of this unit, worked for the accused when the complaint was made or shortly before; moving changes nothing. Choose another.",
    },
  },
  "in-conflict-acting-for": {
    status: 409,
    title: {
      fa: "تعارض منافع: جانشین مورد شکایت است",
      en: "Conflict of interest: stands in for the accused",
    },
    sentence: {
      fa: "این شخص، یا مدیر این واحد، امروز جانشین کسی است که در این پرونده تعارض منافع دارد. شخص یا واحد دیگری را انتخاب کنید.",
      en: "This person, or the head of this unit, stands in today for a person in conflict in this case. Choose another.",
    },
  },
  "in-conflict-first-stage": {
    status: 409,
    title: { fa: "در رسیدگی نخست تصمیم گرفته است", en: "Decided the first stage" },
    sentence: {
      fa: "رسیدگی دوباره با واحد و شخصی است که در پاسخ نخست نقشی نداشته‌اند. واحد یا شخص دیگری را انتخاب کنید.",
      en: "The second stage needs a unit and a person who took no part in the first answer. Choose another.",
    },
  },
  "not-to-outside": {
    status: 409,
    title: { fa: "مرجع بیرونی برای این پرونده نیست", en: "Not for the outside authority" },
    sentence: {
      fa: "فقط پرونده‌ای به مرجع بیرونی می‌رود که هیچ‌کس در سازمان نتواند به آن رسیدگی کند، و خود سامانه آن را می‌فرستد. واحدی از سازمان را انتخاب کنید.",
      en: "The outside authority gets only cases that nobody in the organisation may decide, and the system sends them itself. Choose a unit of the organisation.",
    },
  },
  "choice-is-final": {
    status: 409,
    title: { fa: "این انتخاب نهایی است", en: "This choice is final" },
    sentence: {
      fa: "پس از چند بار برگشت، واحد تصمیم‌گیرنده این واحد را تعیین کرده است؛ پرونده دیگر برگشت یا ارجاع نمی‌شود. آن را بپذیرید.",
      en: "After several returns the decision-maker chose this unit; the case can be neither returned nor referred again. Accept it.",
    },
  },
  "unknown-party": {
    status: 422,
    title: { fa: "چنین واحد یا شخصی نیست", en: "There is no such unit or person" },
    sentence: {
      fa: "همه باید از فهرست سازمان باشند؛ مرجع بیرونی مورد شکایت نمی‌شود. از فهرست انتخاب کنید.",
      en: "All must be of the organisation; the outside authority is never accused here. Choose from the list.",
    },
  },
  "same-parties": {
    status: 422,
    title: { fa: "همین‌ها نام برده شده‌اند", en: "They are already named" },
    sentence: { fa: "فهرست را تغییر دهید یا همان‌طور بگذارید.", en: "Change the list, or leave it." },
  },
  "name-undecided": {
    status: 409,
    title: { fa: "نام مورد شکایت هنوز تطبیق نشده است", en: "The name of the accused is not matched yet" },
    sentence: {
      fa: "هنوز کسی مشخص نکرده که متقاضی از چه کسی شکایت دارد. تا آن زمان پرونده نزد بازرسی می‌ماند و این کار ممکن نیست.",
      en: "Nobody has decided yet whom the applicant accuses. Until then the case waits with inspection, and this cannot be done.",
    },
  },
  "name-decided": {
    status: 409,
    title: { fa: "نامی برای تطبیق نمانده است", en: "No name is left to match" },
    sentence: {
      fa: "درباره نام مورد شکایت تصمیم گرفته شده است. برای تغییر آن، مورد شکایت را ویرایش کنید.",
      en: "The name of the accused has been decided. To change it, edit the accused.",
    },
  },
  "only-inspection-removes": {
    status: 403,
    title: { fa: "حذف نام با بازرس است", en: "Only an inspector can remove a name" },
    sentence: {
      fa: "می‌توانید نامی بیفزایید. برداشتن واحد یا شخصی که نام برده شده با بازرس است.",
      en: "You may add names. Removing a named unit or person is for an inspector.",
    },
  },
  "part-not-corrected": {
    status: 409,
    title: { fa: "بخش جداگانه اصلاح نمی‌شود", en: "A part cannot be corrected alone" },
    sentence: {
      fa: "نوع و موضوع همه بخش‌های یک درخواست یکی است. آن را در پرونده خود درخواست اصلاح کنید؛ بخش‌ها هم با آن اصلاح می‌شوند.",
      en: "All parts of a request have one kind and subject. Correct them in the request's own case; its parts follow.",
    },
  },
  "unknown-kind": {
    status: 422,
    title: { fa: "چنین نوعی نیست", en: "There is no such kind" },
    sentence: {
      fa: "این نوع در فهرست سازمان نیست. نوع درخواست را از فهرست انتخاب کنید.",
      en: "The organisation has no such kind of request. Choose one from the list.",
    },
  },
  "unknown-subject": {
    status: 422,
    title: { fa: "چنین موضوعی نیست", en: "There is no such subject" },
    sentence: {
      fa: "این موضوع در فهرست سازمان نیست. موضوع را از فهرست انتخاب کنید.",
      en: "The organisation has no such subject. Choose one from the list.",
    },
  },
  "same-kind": {
    status: 422,
    title: { fa: "نوع و موضوع همین است", en: "Kind and subject are unchanged" },
    sentence: {
      fa: "پرونده همین نوع و موضوع را دارد. یکی را عوض کنید یا همان‌طور بگذارید.",
      en: "The case has this kind and this subject. Change one of them, or leave it.",
    },
  },
  "not-split-again": {
    status: 409,
    title: { fa: "این پرونده به بخش تقسیم نمی‌شود", en: "This case cannot be split" },
    sentence: {
      fa: "پرونده یک بار و فقط در رسیدگی نخست به چند واحد فرستاده می‌شود و بخش آن دوباره تقسیم نمی‌شود. آن را ارجاع دهید یا خودتان پاسخ دهید.",
      en: "A case is sent to several units once, in its first stage, and a part is not split again. Refer it, or answer it.",
    },
  },
  "parts-unclear": {
    status: 422,
    title: { fa: "بخش‌ها روشن نیستند", en: "The parts are not clear" },
    sentence: {
      fa: "هر نکته به یک بخش می‌رود و هر بخش دست‌کم یک نکته دارد. نکته‌ها را دوباره تقسیم کنید.",
      en: "Each point goes to one part, and each part has at least one. Choose the points again.",
    },
  },
  "no-point-left": {
    status: 409,
    title: { fa: "نکته‌ای برای این واحد نمی‌ماند", en: "No point is left for this unit" },
    sentence: {
      fa: "دست‌کم یک نکته را نزد خود نگه دارید؛ پاسخ شما بخش‌ها را جمع می‌کند.",
      en: "Keep at least one point: your answer brings the parts together.",
    },
  },
  "parts-open": {
    status: 409,
    title: { fa: "بخشی هنوز پاسخ ندارد", en: "A part is not answered yet" },
    sentence: {
      fa: "پاسخ پرونده پس از پاسخ همه بخش‌ها داده می‌شود. وضعیت بخش‌ها را در پرونده ببینید.",
      en: "The case is answered after all its parts. The case shows which are open.",
    },
  },
  "transfer-unnamed": {
    status: 422,
    title: { fa: "دستگاه گیرنده نوشته نشده است", en: "The receiving body is missing" },
    sentence: {
      fa: "«در وظایف ما نیست» پرونده را نمی‌بندد: بنویسید به کدام دستگاه و چگونه فرستاده شد.",
      en: "“Not ours” needs the body to which the matter was sent, and how it was sent.",
    },
  },
  "not-told-yet": {
    status: 409,
    title: { fa: "متقاضی هنوز از پرسش خبر ندارد", en: "The applicant has not been told yet" },
    sentence: {
      fa: "این متقاضی تلفن همراه ندارد. تا پرسشی در تماس یا در میز خدمت به او گفته نشود، درخواست به دلیل کامل نشدن اطلاعات رد نمی‌شود.",
      en: "This applicant has no mobile. Tell them the question by call or at the desk before the request is refused as incomplete.",
    },
  },
  "authority-there": {
    status: 409,
    title: { fa: "مدرک نمایندگی هست", en: "The authority document is there" },
    sentence: {
      fa: "مدرک نمایندگی پیوست شده یا کارشناس آن را دیده است. پرونده را دوباره ببینید.",
      en: "The authority document is attached, or a clerk saw it. Look at the case again.",
    },
  },
  "authority-not-asked": {
    status: 409,
    title: { fa: "مدرک نمایندگی خواسته نشده است", en: "The authority document was not asked for" },
    sentence: {
      fa: "پیش از این نتیجه، با «پرسش از متقاضی» مدرک نمایندگی را بخواهید؛ مهلت تا پاسخ او متوقف می‌شود.",
      en: "Before this outcome, ask the applicant for the authority document; the clock is paused until they reply.",
    },
  },
  "authority-of-whole": {
    status: 409,
    title: { fa: "مدرک نمایندگی با خود پرونده است", en: "The authority document belongs to the whole case" },
    sentence: {
      fa: "بخش‌ها به دلیل نبودن مدرک نمایندگی رد نمی‌شوند. واحدی که پرونده را دارد آن را می‌خواهد.",
      en: "A part cannot be refused for a missing authority document. The unit that has the case asks for it.",
    },
  },
  "places-unfilled": {
    status: 422,
    title: { fa: "جای خالی مانده است", en: "A place is not filled in" },
    sentence: {
      fa: "این جاهای خالی هنوز پر نشده است: {shown}. به‌جای هر کدام متن آن را بنویسید یا آن را پاک کنید.",
      en: "These places are not filled in yet: {places}. Write the text of each, or remove it.",
    },
  },
  "unknown-block": {
    status: 422,
    title: { fa: "متن آماده پیدا نشد", en: "The prepared text is not known" },
    sentence: {
      fa: "متن آماده «{key}» در داده‌های سازمان نیست. آن را از منبع‌های پاسخ بردارید.",
      en: "The organisation’s data have no prepared text “{key}”. Remove it from the sources of the answer.",
    },
  },
  "unknown-precedent": {
    status: 422,
    title: { fa: "پاسخ پیشین پیدا نشد", en: "The earlier answer is not known" },
    sentence: {
      fa: "پرونده‌ای با کد {case} که پاسخ گرفته باشد و شما بتوانید ببینید نیست. آن را از منبع‌های پاسخ بردارید.",
      en: "You see no answered case with the code {case}. Remove it from the sources of the answer.",
    },
  },
  "earlier-none": {
    status: 422,
    title: { fa: "درخواست پیشین نوشته نشده است", en: "The earlier request is not named" },
    sentence: {
      fa: "برای «تکراری» کد رهگیری درخواست پیشین را بنویسید.",
      en: "For “repeated”, give the tracking code of the earlier request.",
    },
  },
  "earlier-unknown": {
    status: 422,
    title: { fa: "درخواست پیشین از این متقاضی نیست", en: "No earlier request of this applicant" },
    sentence: {
      fa: "درخواستی با این کد از همین متقاضی نیست. کد را از میان درخواست‌های پیشین او انتخاب کنید.",
      en: "This applicant has no other request with this code. Take the code from their earlier requests.",
    },
  },
  "earlier-unanswered": {
    status: 422,
    title: { fa: "درخواست پیشین پاسخ ندارد", en: "The earlier request has no answer" },
    sentence: {
      fa: "فقط درخواستی تکراری است که پیش‌تر پاسخ مستدل گرفته باشد. به این درخواست پاسخ دهید.",
      en: "“Repeated” needs an earlier reasoned answer. Answer this one.",
    },
  },
  "commitment-unknown-owner": {
    status: 422,
    title: { fa: "متعهد در فهرست نیست", en: "There is no such owner" },
    sentence: {
      fa: "هر تعهد با واحد یا شخصی از سازمان است. او را از فهرست انتخاب کنید.",
      en: "Each commitment is owed by a unit or a person of the organisation. Choose from the list.",
    },
  },
  "commitment-past-day": {
    status: 422,
    title: { fa: "روز تعهد گذشته است", en: "The day of a commitment is past" },
    sentence: { fa: "روزی از امروز به بعد را بنویسید.", en: "Give today or a later day." },
  },
  "unknown-commitment": {
    status: 404,
    title: { fa: "چنین تعهدی نیست", en: "There is no such commitment" },
    sentence: {
      fa: "این پرونده تعهدی با این شماره ندارد. شماره را از فهرست تعهدها انتخاب کنید.",
      en: "This case has no commitment with this number. Take it from the list.",
    },
  },
  "own-commitment": {
    status: 403,
    title: { fa: "انجام تعهد خود را خودتان تأیید نمی‌کنید", en: "You cannot judge your own commitment" },
    sentence: {
      fa: "این تعهد با شماست یا مدرک آن را شما داده‌اید؛ شخص دیگری باید بگوید انجام شده است یا نه.",
      en: "You owe this commitment, or gave its evidence; another person must judge whether it is kept.",
    },
  },
  "commitment-kept": {
    status: 409,
    title: { fa: "این تعهد انجام شده است", en: "This commitment is kept" },
    sentence: { fa: "کار دیگری نمانده است.", en: "Nothing is left to do." },
  },
  "part-not-linked": {
    status: 409,
    title: { fa: "بخش پیوند داده نمی‌شود", en: "A part is not linked" },
    sentence: {
      fa: "پیوند میان درخواست‌هاست. واحدی که همه پرونده نزد آن است می‌تواند آن را پیوند دهد.",
      en: "Links are between whole requests. The unit that has the whole case can link it.",
    },
  },
  "link-itself": {
    status: 422,
    title: { fa: "این کد همین پرونده است", en: "This is the code of this case" },
    sentence: {
      fa: "کد رهگیری پرونده دیگری را بنویسید که درباره همین موضوع است.",
      en: "Give the tracking code of another case about the same matter.",
    },
  },
  "unknown-link": {
    status: 422,
    title: { fa: "چنین پرونده‌ای نزد شما نیست", en: "You have no such case" },
    sentence: {
      fa: "پرونده‌ای با این کد که شما بتوانید ببینید نیست. کد را بررسی کنید.",
      en: "There is no case with this code that you may see. Check the code.",
    },
  },
  "linked-already": {
    status: 409,
    title: { fa: "این دو پیوند دارند", en: "These two are linked" },
    sentence: { fa: "کار دیگری نمانده است.", en: "Nothing is left to do." },
  },
  "links-enough": {
    status: 409,
    title: { fa: "پیوندهای پرونده پر است", en: "There are enough links" },
    sentence: {
      fa: "این پرونده یا پرونده دیگر با ده پرونده پیوند دارد و بیش از آن نمی‌شود.",
      en: "This case or the other has ten links, which is the limit.",
    },
  },
  "not-linked": {
    status: 409,
    title: { fa: "پیوندی با این پرونده نیست", en: "There is no such link" },
    sentence: {
      fa: "پیوند برداشته شده است یا هرگز نبوده است. پرونده را دوباره باز کنید.",
      en: "The link was undone or never was. Open the case again.",
    },
  },
  "contacts-full": {
    status: 409,
    title: { fa: "گزارش تماس پر است", en: "The contact log is full" },
    sentence: {
      fa: "برای یک پرونده بیش از این تماس ثبت نمی‌شود. بقیه را در پاسخ یا پرسش بنویسید.",
      en: "A case keeps no more contacts than this. Write the rest in the answer or in a question.",
    },
  },
  "unknown-contact": {
    status: 422,
    title: { fa: "این واحد یا شخص در فهرست نیست", en: "There is no such unit or person" },
    sentence: {
      fa: "واحد یا شخص را از فهرست سازمان انتخاب کنید، یا «دستگاه دیگر» را بزنید و نام آن را بنویسید.",
      en: "Choose a unit or person of the organisation, or choose “another body” and write its name.",
    },
  },
  "call-not-open": {
    status: 409,
    title: { fa: "چنین تماسی در انتظار نیست", en: "No such call is waiting" },
    sentence: {
      fa: "تماسی با این شماره در انتظار نیست؛ شاید انجام یا لغو شده باشد. پرونده را دوباره باز کنید و تماس را از فهرست انتخاب کنید.",
      en: "No call with this number was promised to the applicant, or it was made or cancelled. Open the case again and take it from its list.",
    },
  },
  "calls-enough": {
    status: 409,
    title: { fa: "تماس‌های در انتظار زیاد است", en: "Enough calls are promised" },
    sentence: {
      fa: "برای یک پرونده بیش از پنج تماس در انتظار نمی‌ماند. یکی را بگیرید یا لغو کنید.",
      en: "A case can have five waiting calls. Make one or cancel one.",
    },
  },
  "call-not-ahead": {
    status: 422,
    title: { fa: "زمان تماس گذشته یا خیلی دور است", en: "The time of the call is not ahead" },
    sentence: {
      fa: "زمانی از اکنون تا ۹۰ روز دیگر را بنویسید.",
      en: "Give a time between now and 90 days from now.",
    },
  },
  "only-inspection": {
    status: 403,
    title: { fa: "این کار با بازرسی است", en: "This is for inspection" },
    sentence: {
      fa: "درخواست توضیح و دستور رفع مشکل با واحد بازرسی است، یا با مرجع بیرونی که به‌جای آن رسیدگی می‌کند.",
      en: "Asking for an explanation and ordering a remedy is for inspection, or for the outside authority in its place.",
    },
  },
  "stays-with-inspection": {
    status: 409,
    title: { fa: "فوریت اداری با بازرسی می‌ماند", en: "An administrative emergency stays with inspection" },
    sentence: {
      fa: "فوریت اداری به هیچ واحد دیگری ارجاع یا فرستاده نمی‌شود، حتی برای اطلاع. از واحد توضیح بخواهید یا دستور رفع مشکل بدهید.",
      en: "An administrative emergency cannot be referred or sent to another unit, not even for information. Ask the unit for an explanation, or order a remedy.",
    },
  },
  "not-with-inspection": {
    status: 409,
    title: { fa: "همه پرونده نزد بازرسی نیست", en: "Part of the case is not with inspection" },
    sentence: {
      fa: "فقط پرونده‌ای که نزد بازرسی است و هیچ واحدی بخش باز دیگری از آن ندارد فوریت اداری می‌شود. نخست آن را به بازرسی ارجاع دهید یا تا پاسخ بخش‌ها صبر کنید.",
      en: "Only a case that inspection has, without open parts at other units, can become an administrative emergency. Refer it to inspection first, or wait until its parts are answered.",
    },
  },
  "not-an-emergency": {
    status: 409,
    title: { fa: "این پرونده فوریت اداری نیست", en: "This is not an administrative emergency" },
    sentence: {
      fa: "این کار فقط در پرونده‌های فوریت اداری انجام می‌شود.",
      en: "This is only for administrative emergencies.",
    },
  },
  "opinion-given": {
    status: 409,
    title: { fa: "متقاضی نظر داده است", en: "The applicant gave their opinion" },
    sentence: {
      fa: "پرونده‌ای که متقاضی درباره آن نظر داده است بدون نظر بسته نمی‌شود.",
      en: "A case with the applicant's opinion cannot be closed without one.",
    },
  },
  "attempts-missing": {
    status: 409,
    title: { fa: "هنوز باید تماس بگیرید", en: "The applicant must be contacted first" },
    sentence: {
      fa: "پس از نوشتن نتیجه باید دست‌کم {needed} بار با متقاضی تماس گرفته و در گزارش تماس نوشته شود؛ تاکنون {made} بار نوشته شده است.",
      en: "After the result, try to reach the applicant at least {needed} times, each in the contact log; so far there are {made}.",
    },
  },
  "not-complained-of": {
    status: 422,
    title: { fa: "از این واحد یا شخص شکایت نشده است", en: "Nobody complains of this unit or person" },
    sentence: {
      fa: "توضیح را از واحد یا شخصی بخواهید که مورد شکایت است.",
      en: "Ask an accused unit or person for an explanation.",
    },
  },
  "explanation-past-day": {
    status: 422,
    title: { fa: "روز توضیح گذشته است", en: "The day of the explanation is past" },
    sentence: { fa: "روزی از امروز به بعد را بنویسید.", en: "Give today or a later day." },
  },
  "hour-missing": {
    status: 422,
    title: { fa: "ساعت مهلت نوشته نشده است", en: "The hour is missing" },
    sentence: {
      fa: "در فوریت اداری ساعت مهلت را هم بنویسید، مانند ۱۱:۰۰.",
      en: "In an administrative emergency give the hour, too, such as 11:00.",
    },
  },
  "hour-past": {
    status: 422,
    title: { fa: "این ساعت گذشته است", en: "This hour is past" },
    sentence: { fa: "ساعتی بنویسید که هنوز نرسیده است.", en: "Give an hour that is still to come." },
  },
  "explanation-awaited": {
    status: 409,
    title: { fa: "هنوز منتظر توضیح هستید", en: "An explanation is awaited" },
    sentence: {
      fa: "از این واحد یا شخص توضیح خواسته‌اید و هنوز نرسیده است؛ پس از رسیدن آن دوباره بپرسید.",
      en: "This unit or person was asked and has not explained yet. Ask again after that.",
    },
  },
  "explanation-given": {
    status: 409,
    title: { fa: "این توضیح داده شده است", en: "This was already explained" },
    sentence: {
      fa: "شما یا کسی از واحدتان پیش‌تر توضیح داده است. اگر بازرسی توضیح دیگری بخواهد، اینجا نشان داده می‌شود.",
      en: "You or a colleague of your unit explained it. Further questions of inspection appear here.",
    },
  },
  "not-for-the-public": {
    status: 409,
    title: { fa: "این تعهد منتشر نمی‌شود", en: "This commitment cannot be published" },
    sentence: {
      fa: "دستور بازرسی، و تعهد پرونده‌ای که نام متقاضی آن پوشیده است، فوریت اداری است یا بازرسی یا مرجع بیرونی به آن رسیدگی می‌کند، برای همه منتشر نمی‌شود.",
      en: "Orders of inspection are not published, nor commitments of a case whose applicant is hidden, of an administrative emergency, or of a case with inspection or the outside authority.",
    },
  },
  "published-already": {
    status: 409,
    title: { fa: "این تعهد منتشر شده است", en: "This commitment is public already" },
    sentence: {
      fa: "برای تغییر متن، آن را از صفحه همگانی بردارید و با متن تازه منتشر کنید.",
      en: "To change the wording, withdraw it from the public page and publish it again.",
    },
  },
  "not-published": {
    status: 409,
    title: { fa: "این تعهد منتشر نشده است", en: "This commitment is not public" },
    sentence: {
      fa: "منتشر نشده است یا پیش‌تر از صفحه همگانی برداشته شده است. پرونده را دوباره باز کنید.",
      en: "It was never published, or it was withdrawn from the public page. Open the case again.",
    },
  },
  "wording-has-a-number": {
    status: 422,
    title: { fa: "متن شماره یا نشانی دارد", en: "The wording has a number or an address" },
    sentence: {
      fa: "متنی که همه می‌خوانند شماره هشت‌رقمی یا بلندتر و نشانی ایمیل ندارد. آن را بردارید. مبلغ را به حروف یا به میلیون بنویسید.",
      en: "A wording for everybody has no number of eight digits or more and no e-mail address. Remove it; write an amount in words or in millions.",
    },
  },
  "wording-names-a-person": {
    status: 422,
    title: { fa: "متن نام شخصی را دارد", en: "The wording names a person" },
    sentence: {
      fa: "نام متقاضی، همراهان او، شخص مورد شکایت یا یکی از همکاران در متن است. متن را بدون نام اشخاص بنویسید.",
      en: "It has a name of the applicant, of people with them, of the accused person or of a colleague. Write it without names of people.",
    },
  },
  "outside-full": {
    status: 409,
    title: { fa: "بیش از این نمی‌شود پرسید", en: "No more questions or links" },
    sentence: {
      fa: "این پرونده به بیشترین شمار پرسش از دستگاه‌های بیرونی، یا این پرسش به بیشترین شمار تمدید رسیده است. پاسخ را با نامه بگیرید و آن را در پرونده ثبت کنید.",
      en: "The case has the most questions to outside bodies, or the question has the most renewals. Ask by letter, and enter the answer as a letter or a contact.",
    },
  },
  "not-an-outside-body": {
    status: 409,
    title: { fa: "این واحد بیرون از سازمان نیست", en: "This unit is not outside the organisation" },
    sentence: {
      fa: "از واحدهای خود سازمان با ارجاع بپرسید. اینجا مرجع بیرونی را انتخاب کنید یا نام دستگاه دیگری را بنویسید.",
      en: "Refer the case to ask a unit of the organisation. Here choose the outside authority, or write the name of another body.",
    },
  },
  "body-accused": {
    status: 409,
    title: { fa: "از همین دستگاه شکایت شده است", en: "The complaint is about this body" },
    sentence: {
      fa: "دستگاهی که در این پرونده از آن شکایت شده است، درباره آن نظر نمی‌دهد. دستگاه دیگری را انتخاب کنید.",
      en: "A body that is accused in the case gives no opinion on it. Choose another body.",
    },
  },
  "text-missing": {
    status: 409,
    title: { fa: "این متن در پرونده نیست", en: "The case has no such text" },
    sentence: {
      fa: "متنی که برای دستگاه بیرونی انتخاب شده است در پرونده نیست. پرونده را دوباره باز کنید و متن‌ها را از نو انتخاب کنید.",
      en: "A text chosen for the outside body is not in the case. Open the case again and choose the texts anew.",
    },
  },
  "question-names-the-applicant": {
    status: 422,
    title: { fa: "متن نام متقاضی را دارد", en: "The question names the applicant" },
    sentence: {
      fa: "دستگاه بیرونی نام متقاضی و همراهان او را نمی‌داند. پرسش را بدون نام بنویسید.",
      en: "The outside body does not learn the names of the applicant and of people with them. Write the question without these names.",
    },
  },
  "question-has-a-number": {
    status: 422,
    title: { fa: "متن شماره یا نشانی دارد", en: "The question has a number or an address" },
    sentence: {
      fa: "پرسش از دستگاه بیرونی شماره هشت‌رقمی یا بلندتر و نشانی ایمیل ندارد. آن را بردارید.",
      en: "A question to an outside body has no number of eight digits or more and no e-mail address. Remove it.",
    },
  },
  "unknown-outside": {
    status: 404,
    title: { fa: "چنین پرسشی نیست", en: "There is no such question" },
    sentence: {
      fa: "این پرونده پرسشی با این شماره از دستگاه بیرونی ندارد. پرونده را دوباره باز کنید.",
      en: "The case has no question with this number to an outside body. Open the case again.",
    },
  },
  "outside-answered": {
    status: 409,
    title: { fa: "به این پرسش پاسخ داده‌اند", en: "This question is answered" },
    sentence: {
      fa: "پاسخ دستگاه بیرونی در پرونده است. پرونده را دوباره باز کنید.",
      en: "The answer of the outside body is in the case. Open the case again.",
    },
  },
  "outside-revoked": {
    status: 409,
    title: { fa: "این پرسش پس گرفته شده است", en: "This question was withdrawn" },
    sentence: {
      fa: "پیوند این پرسش دیگر باز نمی‌شود. اگر هنوز به پاسخ نیاز دارید، دوباره بپرسید.",
      en: "Its link opens nothing any more. Ask again if the answer is still needed.",
    },
  },
  "outside-expired": {
    status: 409,
    title: { fa: "مهلت این پیوند تمام شده است", en: "This link has expired" },
    sentence: {
      fa: "پیوند را تمدید کنید تا پیوند تازه‌ای ساخته شود. پیوند پرونده پاسخ‌داده‌شده تمدید نمی‌شود.",
      en: "Renew the question to get a new link. The question of an answered case is not renewed.",
    },
  },
  "no-evidence": {
    status: 409,
    title: { fa: "مدرکی داده نشده است", en: "There is no evidence" },
    sentence: {
      fa: "تا متعهد مدرک انجام تعهد را ندهد، تعهد انجام‌شده به شمار نمی‌آید. از او مدرک بخواهید.",
      en: "A commitment counts as kept only after its owner gave evidence. Ask them for it.",
    },
  },
  "no-deadline": {
    status: 409,
    title: { fa: "مهلتی برای تمدید نیست", en: "There is no deadline to extend" },
    sentence: {
      fa: "مهلت پاسخ این پرونده اکنون در جریان نیست یا سازمان تمدیدی برای آن پیش‌بینی نکرده است.",
      en: "No deadline for an answer is running on this case, or the organisation allows no extension of it.",
    },
  },
  "extended-already": {
    status: 409,
    title: { fa: "مهلت یک بار تمدید شده است", en: "The deadline was already extended" },
    sentence: {
      fa: "مهلت پاسخ فقط یک بار تمدید می‌شود.",
      en: "The deadline for an answer can be extended once.",
    },
  },
  "deadline-passed": {
    status: 409,
    title: { fa: "مهلت گذشته است", en: "The deadline has passed" },
    sentence: {
      fa: "مهلت پاسخ پیش از پایان آن تمدید می‌شود. اکنون پاسخ را هرچه زودتر بدهید.",
      en: "A deadline can be extended only before it ends. Answer as soon as you can.",
    },
  },
  "extension-too-long": {
    status: 409,
    title: { fa: "این مدت بیش از حد است", en: "This is longer than allowed" },
    sentence: {
      fa: "مهلت یک بار و حداکثر {most} روز کاری تمدید می‌شود.",
      en: "A deadline is extended once, by at most {most} working days.",
    },
  },
  "return-too-late": {
    status: 409,
    title: { fa: "مهلت برگشت گذشته است", en: "The time to return it has passed" },
    sentence: {
      fa: "این ارجاع در مهلت برگشت داده نشد و پذیرفته‌شده به شمار می‌آید. اگر رسیدگی با واحد دیگری است، پرونده را به آن ارجاع دهید.",
      en: "This referral was not returned in time and counts as accepted. To move it, refer it to the right unit.",
    },
  },
  erased: {
    status: 410,
    title: { fa: "اطلاعات متقاضی پاک شده است", en: "The applicant's data were erased" },
    sentence: {
      fa: "نام و نشانی این متقاضی به درخواست خود او یا با پایان مهلت نگهداری پاک شده است.",
      en: "This applicant's name and address were erased, at their own request or because the time to keep them is over.",
    },
  },
  "too-many-filters": {
    status: 409,
    title: { fa: "فهرست‌های شما پر است", en: "You cannot keep more lists" },
    sentence: {
      fa: "بیش از ۲۰ فهرست نگه داشته نمی‌شود. یکی را بردارید و دوباره ذخیره کنید.",
      en: "You can keep 20 lists. Remove one and save again.",
    },
  },
  "export-running": {
    status: 409,
    title: { fa: "یک خروجی شما هنوز آماده نشده است", en: "One of your files is still being made" },
    sentence: {
      fa: "خروجی‌ها یکی‌یکی آماده می‌شود. پس از آماده شدن آن دوباره بخواهید.",
      en: "Files are made one at a time. Ask again once it is ready.",
    },
  },
  "too-many-exports": {
    status: 409,
    title: { fa: "امروز خروجی دیگری نمی‌توان گرفت", en: "No more files today" },
    sentence: {
      fa: "در یک روز بیش از ۲۰ خروجی داده نمی‌شود. فردا دوباره بخواهید.",
      en: "You can make 20 files a day. Ask again tomorrow.",
    },
  },
  "export-outdated": {
    status: 409,
    title: { fa: "دیگر به همه این خروجی دسترسی ندارید", en: "You may no longer see all of this file" },
    sentence: {
      fa: "پس از آماده شدن این خروجی، دسترسی شما به بعضی ردیف‌های آن تمام شده است. خروجی تازه‌ای بخواهید.",
      en: "Since this file was written, you lost the right to see some of its rows. Ask for a new one.",
    },
  },
  "export-gone": {
    status: 410,
    title: { fa: "این خروجی دیگر نیست", en: "This file is no longer there" },
    sentence: {
      fa: "خروجی تا یک روز نگه داشته می‌شود. دوباره بخواهید.",
      en: "A file is kept for a day. Ask for it again.",
    },
  },
} satisfies Record<string, RefusalText>;
