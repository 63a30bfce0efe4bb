// Questions before results. The server remembers in a cookie what the reader expects, and says what came of it.

import { element } from "./controls.js";
import { post } from "./runs.js";

const boxes = new Map([...document.querySelectorAll("main .predict")]
  .map((box) => [box.dataset.block.replace("predict: ", ""), box]));
const isAsked = (claim) => boxes.get(claim)?.querySelector("form");

async function tell(claim, expectation) {
  const box = boxes.get(claim);
  try {
    box.innerHTML = (await post(`/api/predictions/${claim}`, expectation)).html;
  } catch (error) {
    box.querySelector(".alert")?.remove();
    box.append(element("p", { class: "alert", role: "alert" }, error.message));
  }
  for (const veil of document.querySelectorAll(".veil")) {
    if (veil.dataset.claims.split(" ").some(isAsked)) veil.setAttribute("hidden", "until-found");
    else veil.removeAttribute("hidden");
  }
}

/** Shows what a veil hides to those who come by a link, or search for a word of it. */
const lift = (veil) => Promise.all(veil.dataset.claims.split(" ").filter(isAsked).map((claim) => tell(claim, {})));

async function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const veil = target?.closest(".veil[hidden]");
  if (!veil) return;
  await lift(veil);
  target.scrollIntoView();
}

for (const [claim, box] of boxes) {
  const answer = async (expectation) => {
    await tell(claim, expectation);
    box.querySelector("[tabindex], input").focus();
  };
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    answer({ answer: Number(new FormData(event.target).get("answer")) });
  });
  box.addEventListener("click", ({ target }) => {
    const { does } = target.closest("button")?.dataset ?? {};
    if (does) answer({ isForgotten: does === "ask" });
  });
}
document.addEventListener("beforematch", ({ target }) => {
  const veil = target.closest(".veil");
  if (veil) lift(veil);
});
addEventListener("hashchange", follow);
follow();
