// Draws the model of a case's stage and marks the step it is at; the same is said in words above it.
(function () {
  'use strict';

  function draw(place) {
    var viewer = new window.BpmnJS({ container: place });
    viewer.importXML(place.dataset.bpmn).then(function () {
      var canvas = viewer.get('canvas');
      canvas.zoom('fit-viewport', 'auto');
      place.dataset.active.split(' ').filter(Boolean).forEach(function (step) {
        if (viewer.get('elementRegistry').get(step)) {
          canvas.addMarker(step, 'is-active');
        }
      });
    }).catch(function () {
      place.hidden = true;
    });
  }

  document.querySelectorAll('.in-diagram').forEach(draw);
})();
