// Cards of links as functions of the module: `set_up_lists`, `find_cards`.
#pragma once

#include "cards.hpp"

namespace devparse::lists {

inline Tables* tables = nullptr;

inline PyObject* set_up(PyObject*, PyObject* given) {
    return guarded([&]() -> PyObject* {
        tables = std::make_unique<Tables>(given).release();  // those of before stay, for a page may be looked at with them just now
        Py_RETURN_NONE;
    });
}

inline PyObject* find_cards(PyObject*, PyObject* arguments) {
    PyObject *rows = nullptr, *classify = nullptr;
    if (!PyArg_ParseTuple(arguments, "O!O", &PyList_Type, &rows, &classify)) return nullptr;
    return guarded([&]() -> PyObject* {
        if (!tables) {
            PyErr_SetString(PyExc_RuntimeError, "it is not set up");
            return nullptr;
        }
        CardFinder finder(*tables, classify);
        for (Py_ssize_t place = 0; place < PyList_Size(rows); ++place) finder.enter(shared(PyList_GetItem(rows, place)).get());
        return finder.cards().give();
    });
}

}  // namespace devparse::lists
