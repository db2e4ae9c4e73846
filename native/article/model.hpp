// The learned weights of the article, as `ArticleModel` of devparse.regions.article.model hands them over.
#pragma once

#include <deque>

#include "tables.hpp"

namespace devparse::article {

struct NameWeights {
    double near = 0, mid = 0, far = 0;
};

/// Trees as nodes one behind the other: the one taken where the feature is not above the bound stands right behind its own.
class Trees {
  public:
    void add(PyObject* tree) {
        roots_.push_back(nodes_.size());
        grow(tree, 0);
    }

    double sum(double base, const double* features) const {
        for (const size_t root : roots_) {
            size_t at = root;
            while (nodes_[at].above) at = features[nodes_[at].feature] <= nodes_[at].value ? at + 1 : nodes_[at].above;
            base += nodes_[at].value;
        }
        return base;
    }

    size_t features() const { return features_; }

  private:
    struct Node {
        double value;
        uint32_t feature, above;  // above is 0 in a leaf
    };
    static constexpr int DEEPEST = 64;

    void grow(PyObject* tree, int depth) {
        const Py_ssize_t size = counted(PySequence_Size(tree));
        if ((size != 1 && size != 4) || depth > DEEPEST) {
            PyErr_SetString(PyExc_ValueError, "no tree");
            throw PythonError();
        }
        const size_t at = nodes_.size();
        nodes_.push_back({number(tree, size == 1 ? 0 : 1), 0, 0});
        if (size == 1) return;
        nodes_[at].feature = static_cast<uint32_t>(number(tree, 0));
        features_ = std::max<size_t>(features_, nodes_[at].feature + 1);
        grow(made(PySequence_GetItem(tree, 2)).get(), depth + 1);
        nodes_[at].above = static_cast<uint32_t>(nodes_.size());
        grow(made(PySequence_GetItem(tree, 3)).get(), depth + 1);
    }

    static double number(PyObject* tree, Py_ssize_t place) {
        const double value = PyFloat_AsDouble(made(PySequence_GetItem(tree, place)).get());
        if (value == -1.0 && PyErr_Occurred()) throw PythonError();
        return value;
    }

    std::vector<Node> nodes_;
    std::vector<size_t> roots_;
    size_t features_ = 0;
};

/// Weights by word.
template <typename Weight>
class ByWord {
  public:
    Weight& operator[](View word) {
        const int number = words_.number(word, [&] { return arena_->keep(word); });
        if (weights_.size() <= static_cast<size_t>(number)) weights_.emplace_back();
        return weights_[static_cast<size_t>(number)];
    }

    const Weight* find(View word) const {
        const int number = words_.find(word);
        return number < 0 ? nullptr : &weights_[static_cast<size_t>(number)];
    }

  private:
    std::unique_ptr<Arena> arena_ = std::make_unique<Arena>();
    Interner words_{1024};
    std::deque<Weight> weights_;
};

struct Model {
    std::vector<double> keys;
    double bias = 0, low = 0, high = 0, base = 0;
    ByWord<NameWeights> names;
    ByWord<double> phrases;
    Trees trees;

    /// What the tag and the words of an `ElementRoles` weigh.
    NameWeights weights(const Tables& tables, PyObject* roles) const {
        const Owned tag = tables.roles.get(roles, 0), words = tables.roles.get(roles, 1);
        NameWeights sum;
        const auto add = [&](View word) {
            if (const NameWeights* weight = names.find(word)) sum = {sum.near + weight->near, sum.mid + weight->mid, sum.far + weight->far};
        };
        add("<" + std::string(view_of(tag.get())) + ">");
        const Py_ssize_t count = counted(PyTuple_Size(words.get()));
        for (Py_ssize_t place = 0; place < count; ++place) add(view_of(PyTuple_GetItem(words.get(), place)));
        return sum;
    }
};

}  // namespace devparse::article
