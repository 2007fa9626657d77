// Enter goes on to the next question; the page stays where it opens, with what was right and wrong in view.
document.getElementById("next").focus({ preventScroll: true });
