// What stands above a button may grow or shrink by what the server answers: not while a finger or the mouse is down, or the click
// would miss what it was meant for.
const TOUCH_CLICK = 400; // a finger's click comes some time after it was lifted
const LONGEST_PRESS = 5000; // that a menu took the lifting is never told

let pressed = false;
let timer = 0;
let waiting = [];

function lift() {
  clearTimeout(timer);
  pressed = false;
  const all = waiting;
  waiting = [];
  all.forEach((go) => go());
}

function liftIn(millis) {
  clearTimeout(timer);
  timer = setTimeout(lift, millis);
}

window.addEventListener("pointerdown", () => {
  pressed = true;
  liftIn(LONGEST_PRESS);
}, true);
window.addEventListener("pointerup", (event) => liftIn(event.pointerType === "mouse" ? 0 : TOUCH_CLICK), true);
window.addEventListener("pointercancel", lift, true);

/** Kept as soon as nothing is pressed, after the click of what was pressed; at once when nothing is. */
export const still = () => (pressed ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve());
