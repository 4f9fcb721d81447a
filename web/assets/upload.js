/*
 * What JavaScript adds to sending a file: how far it is, a word before ten megabytes go for nothing, and another try without
 * choosing the file anew. The form works without it (C1, C12).
 */
(() => {
  const form = document.querySelector("form[data-upload]");
  if (!form) return;
  const [input, error] = [form.querySelector("[type=file]"), form.querySelector(".error")];
  const [line, button] = [form.querySelector("[data-progress]"), form.querySelector("button")];

  function mark(is) {
    error.hidden = !is;
    input.closest(".field").classList.toggle("wrong", is);
    if (is) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  function wrong(message) {
    error.textContent = message;
    mark(true);
    input.focus();
  }

  function sending(is) {
    line.hidden = !is;
    button.toggleAttribute("aria-disabled", is);
    form.toggleAttribute("data-sending", is);
  }

  function failed() {
    sending(false);
    wrong(form.dataset.failed);
  }

  function send(file) {
    const data = new FormData();
    for (const [name, value] of Object.entries(JSON.parse(form.dataset.upload))) data.append(name, value);
    data.append("file", file);
    const call = new XMLHttpRequest();
    call.upload.onprogress = ({ loaded, total }) => {
      line.querySelector("progress").value = (100 * loaded) / total;
    };
    call.onload = () => (call.status === 201 ? location.assign(form.dataset.after) : failed());
    call.onerror = call.onabort = call.ontimeout = failed;
    call.open("POST", form.action);
    sending(true);
    call.send(data);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [file] = input.files;
    if (!file || form.hasAttribute("data-sending")) return;
    mark(false);
    if (file.size > Number(form.dataset.most)) wrong(form.dataset.tooLarge);
    else send(file);
  });
})();
