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
    if (!PyArg_ParseTuple(arguments, "OO", &rows, &classify)) return nullptr;
    return guarded([&]() -> PyObject* {
        if (!tables) {
            PyErr_SetString(PyExc_RuntimeError, "it is not set up");
            return nullptr;
        }
        CardFinder finder(*tables, classify);
        each_item(rows, [&](PyObject* row) { finder.enter(row); });
        return finder.cards().give();
    });
}

}  // namespace devparse::lists
