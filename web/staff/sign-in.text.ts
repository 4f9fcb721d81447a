import { words } from "../design/words.ts";

export const signInWords = words(
  {
    title: "ورود کارکنان",
    lead: "با حساب سازمانی خود وارد شوید.",
    submit: "ورود",
    because: {
      "signed-out": "از سامانه خارج شدید.",
      expired: "زمان ورود شما به پایان رسید. دوباره وارد شوید.",
      "unknown-person":
        "حساب شما درست است، ولی نام شما در فهرست کارکنان این سامانه نیست. با مدیر سامانه تماس بگیرید.",
    },
    citizens: "اگر متقاضی هستید، از صفحه اصلی شروع کنید.",
    home: "صفحه اصلی",
    back: "بازگشت به کارتابل",
    reference: "شناسه خطا",
  },
  {
    title: "Staff sign-in",
    lead: "Sign in with your account of the organisation.",
    submit: "Sign in",
    because: {
      "signed-out": "You are signed out.",
      expired: "Your session has ended. Sign in again.",
      "unknown-person":
        "Your account is right, but you are not in the staff list of this system. Ask the administrator.",
    },
    citizens: "If you are an applicant, begin at the home page.",
    home: "Home page",
    back: "Back to the inbox",
    reference: "Reference",
  },
);
