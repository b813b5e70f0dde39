// What the pages do in the browser beyond showing; all of them work without it.
(function () {
  'use strict';

  function focusFirstFinding() {
    var wrong = document.querySelector('[aria-invalid=true]');
    var note = document.querySelector('.in-findings');
    var target = wrong || note;
    if (target) {
      for (var box = target.closest('details'); box; box = box.parentElement.closest('details')) {
        box.open = true;
      }
      target.focus();
    }
  }

  function openAtAddress() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.closest('details')) {
      target.closest('details').open = true;
    }
  }

  function widePagesShowFilters() {
    document.querySelectorAll('.in-filterbox').forEach(function (box) {
      box.open = matchMedia('(min-width: 1181px)').matches;
    });
  }

  function sendOnChange() {
    document.querySelectorAll('form[data-send-on-change]').forEach(function (form) {
      form.addEventListener('change', function () { form.submit(); });
    });
  }

  function closeMenusOutside(event) {
    document.querySelectorAll('details.in-more[open], details.in-who[open]').forEach(function (menu) {
      if (event.type === 'keydown' ? event.key === 'Escape' : !menu.contains(event.target)) {
        menu.open = false;
        if (event.type === 'keydown') {
          menu.querySelector('summary').focus();
        }
      }
    });
  }

  // a second press while the first is on its way would only be told that someone was first
  function pressOnce(event) {
    var form = event.target;
    if (form.method !== 'post') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
  }

  document.addEventListener('DOMContentLoaded', function () {
    widePagesShowFilters();
    sendOnChange();
    openAtAddress();
    focusFirstFinding();
  });
  document.addEventListener('click', closeMenusOutside);
  document.addEventListener('keydown', closeMenusOutside);
  document.addEventListener('submit', pressOnce);
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form').forEach(function (form) { delete form.dataset.sent; });
  });
})();
