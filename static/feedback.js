// Enter goes on to the next question; the page stays where it opens, with what was right and wrong in view.
// A report that could not be taken comes first.
const amiss = document.querySelector("#report .problem");
if (amiss) {
  document.querySelector("#report :checked, #report input[type=radio]").focus();
} else {
  document.getElementById("next").focus({ preventScroll: true });
}
